<?php
// Every request to PHP's own web server. A file is served as it is; a script gets the rest of the path; everything else
// in the folder of a forum belongs to its index.php.
$path = rawurldecode(parse_url($_SERVER['REQUEST_URI'], PHP_URL_PATH) ?: '/');
$root = $_SERVER['DOCUMENT_ROOT'];
if (str_contains($path, '..')) {
  http_response_code(400);
  return true;
}
if (preg_match('#^(/.+?\.php)(/.*)?$#', $path, $parts) && is_file($root . $parts[1])) {
  $script = $parts[1];
  $rest = $parts[2] ?? '';
} elseif (is_file($root . $path)) {
  return false;
} else {
  $folder = is_dir($root . $path) ? rtrim($path, '/') : '/' . explode('/', $path)[1];
  if (!is_file("$root$folder/index.php")) {
    return false;
  }
  $script = "$folder/index.php";
  $rest = '';
}
$_SERVER['SCRIPT_NAME'] = $_SERVER['PHP_SELF'] = $script;
$_SERVER['SCRIPT_FILENAME'] = $root . $script;
if ($rest !== '') {
  $_SERVER['PATH_INFO'] = $rest;
  $_SERVER['PHP_SELF'] = $script . $rest;
} else {
  unset($_SERVER['PATH_INFO']);
}
chdir(dirname($root . $script));
unset($path, $root, $parts, $folder, $rest);
require $_SERVER['SCRIPT_FILENAME'];
