-- Labels of a project: append-only. Nothing here is ever updated or deleted.
-- attribute_values holds one byte per attribute, the first attribute lowest; 255 is "unknown".
-- checksum: upper half of the row alone, lower half chained over the row before.
CREATE TABLE property (key TEXT PRIMARY KEY, value TEXT NOT NULL);

CREATE TABLE sample (
    id INTEGER PRIMARY KEY,
    dataset TEXT NOT NULL,
    path TEXT NOT NULL,
    checksum INTEGER NOT NULL,
    UNIQUE (dataset, path));

CREATE TABLE batch (
    id INTEGER PRIMARY KEY,
    title TEXT NOT NULL,
    source INTEGER NOT NULL,
    source_id TEXT NOT NULL,
    time INTEGER NOT NULL,
    undoes INTEGER NOT NULL,
    events INTEGER NOT NULL,
    checksum INTEGER NOT NULL);

CREATE TABLE label_event (
    id INTEGER PRIMARY KEY,
    batch INTEGER NOT NULL,
    sample INTEGER NOT NULL,
    kind INTEGER NOT NULL,
    attribute_mask INTEGER NOT NULL,
    attribute_values INTEGER NOT NULL,
    confidence REAL NOT NULL,
    checksum INTEGER NOT NULL);

CREATE VIEW readable AS
SELECT e.id, strftime('%Y-%m-%dT%H:%M:%fZ', b.time / 1000.0, 'unixepoch') AS time,
    s.dataset, s.path,
    CASE e.kind WHEN 1 THEN 'set' WHEN 2 THEN 'accept' WHEN 3 THEN 'unsure' WHEN 4 THEN 'exclude'
        WHEN 5 THEN 'reset' WHEN 6 THEN 'suggest' WHEN 7 THEN 'withdraw' ELSE e.kind END AS kind,
    e.attribute_values & 255 AS value0, (e.attribute_values >> 8) & 255 AS value1,
    (e.attribute_values >> 16) & 255 AS value2, (e.attribute_values >> 24) & 255 AS value3,
    CASE b.source WHEN 1 THEN 'dataset' WHEN 2 THEN 'model' WHEN 3 THEN 'person' ELSE b.source END AS source,
    b.source_id, e.confidence, b.id AS batch, b.title,
    EXISTS (SELECT 1 FROM batch u WHERE u.undoes = b.id
        AND NOT EXISTS (SELECT 1 FROM batch r WHERE r.undoes = u.id)) AS undone
FROM label_event e JOIN batch b ON b.id = e.batch JOIN sample s ON s.id = e.sample;
