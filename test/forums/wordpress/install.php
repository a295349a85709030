<?php
// Installs WordPress in the folder that is given, and makes what every forum of the tests has. Prints the version.
['url' => $url, 'accounts' => $accounts, 'theme' => $theme] = json_decode(stream_get_contents(STDIN), true);
$_SERVER['HTTP_HOST'] = parse_url($url, PHP_URL_HOST) . ':' . parse_url($url, PHP_URL_PORT);
$_SERVER['REQUEST_URI'] = parse_url($url, PHP_URL_PATH) . '/';
define('WP_INSTALLING', true);
define('WP_SITEURL', $url);
require $argv[1] . '/wp-load.php';
require_once ABSPATH . 'wp-admin/includes/upgrade.php';

// The greetings that WordPress puts into every new site, and mails.
function wp_install_defaults($user_id) {
  wp_insert_term('Uncategorized', 'category');
}
function wp_new_blog_notification() {}

$admin = $accounts['admin'];
wp_install('Lantern forum', $admin['name'], 'warden@forum.example', true, '', $admin['password']);
update_option('siteurl', $url);
update_option('home', $url);
update_option('permalink_structure', '/%postname%/');
update_option('comment_moderation', '0');
update_option('comment_previously_approved', '0');
flush_rewrite_rules(false);
switch_theme($theme);

foreach (['member' => 'author', 'waiting' => 'contributor', 'reader' => 'subscriber'] as $who => $role) {
  ['name' => $name, 'password' => $password] = $accounts[$who];
  $user = compact('role') + ['user_login' => $name, 'user_pass' => $password, 'user_email' => "$name@forum.example"];
  if (is_wp_error($id = wp_insert_user($user))) {
    throw new Exception($id->get_error_message());
  }
}
foreach (['android' => 'Android', 'ios' => 'iOS'] as $slug => $name) {
  wp_insert_term($name, 'category', ['slug' => $slug]);
}
foreach (['solved', 'sync', 'battery'] as $tag) {
  wp_insert_term($tag, 'post_tag');
}
echo get_bloginfo('version');
