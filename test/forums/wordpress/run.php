<?php
// Runs PHP within the WordPress of the folder that is given, as its administrator: {code, input} as JSON in.
['code' => $code, 'input' => $input] = json_decode(stream_get_contents(STDIN), true);
$_SERVER['HTTP_HOST'] = 'localhost';
require $argv[1] . '/wp-load.php';
wp_set_current_user(1);
eval($code);
