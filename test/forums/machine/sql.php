<?php
// One statement on a database: {dsn, statement, values} as JSON in, its rows as JSON out.
['dsn' => $dsn, 'statement' => $statement, 'values' => $values] = json_decode(stream_get_contents(STDIN), true);
$database = new PDO($dsn, 'root', '', [PDO::ATTR_ERRMODE => PDO::ERRMODE_EXCEPTION, PDO::ATTR_TIMEOUT => 10]);
$query = $database->prepare($statement);
$query->execute($values);
$rows = $query->columnCount() > 0 ? $query->fetchAll(PDO::FETCH_ASSOC) : [];
echo json_encode($rows, JSON_THROW_ON_ERROR | JSON_INVALID_UTF8_SUBSTITUTE);
