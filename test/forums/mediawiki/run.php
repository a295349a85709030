<?php
// Runs PHP within the MediaWiki of MW_INSTALL_PATH and MW_CONFIG_FILE: {code, input} as JSON in.
require_once getenv('MW_INSTALL_PATH') . '/maintenance/Maintenance.php';

class RunGivenCode extends Maintenance {
  public function execute() {
    ['code' => $code, 'input' => $input] = json_decode(stream_get_contents(STDIN), true);
    eval($code);
  }
}

$maintClass = RunGivenCode::class;
require_once RUN_MAINTENANCE_IF_MAIN;
