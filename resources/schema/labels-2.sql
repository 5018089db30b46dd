-- Events of kind 9: a person drew where the face is. attribute_values holds x, y, width and height
-- in 65535ths of the picture, 16 bits each, x lowest.
DROP VIEW readable;

CREATE VIEW readable AS
SELECT e.id, strftime('%Y-%m-%dT%H:%M:%fZ', b.time / 1000.0, 'unixepoch') AS time,
    s.dataset, s.path,
    CASE e.kind WHEN 1 THEN 'set' WHEN 2 THEN 'accept' WHEN 3 THEN 'unsure' WHEN 4 THEN 'exclude'
        WHEN 5 THEN 'reset' WHEN 6 THEN 'suggest' WHEN 7 THEN 'withdraw' WHEN 9 THEN 'face box' ELSE e.kind END AS kind,
    e.attribute_values & 255 AS value0, (e.attribute_values >> 8) & 255 AS value1,
    (e.attribute_values >> 16) & 255 AS value2, (e.attribute_values >> 24) & 255 AS value3,
    CASE b.source WHEN 1 THEN 'dataset' WHEN 2 THEN 'model' WHEN 3 THEN 'person' ELSE b.source END AS source,
    b.source_id, e.confidence, b.id AS batch, b.title,
    EXISTS (SELECT 1 FROM batch u WHERE u.undoes = b.id
        AND NOT EXISTS (SELECT 1 FROM batch r WHERE r.undoes = u.id)) AS undone
FROM label_event e JOIN batch b ON b.id = e.batch JOIN sample s ON s.id = e.sample;
