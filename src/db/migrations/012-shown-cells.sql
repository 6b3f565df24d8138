-- Cells of a failed row as an answer shows them: whole, unless together they are longer than `most` bytes. Then each is
-- cut to its share, with … behind it, so that no answer grows with what somebody put into a cell. All of it stands in
-- the error report.
CREATE FUNCTION shown_cells(cells json, most integer) RETURNS json
LANGUAGE sql IMMUTABLE PARALLEL SAFE AS $$
  SELECT CASE WHEN octet_length(cells::text) <= most THEN cells ELSE (
    SELECT json_agg(CASE WHEN length(cell) > share THEN left(cell, share) || '…' ELSE cell END ORDER BY at)
      FROM json_array_elements_text(cells) WITH ORDINALITY AS one (cell, at),
           (SELECT greatest(16, most / json_array_length(cells)) AS share) of_each
  ) END
$$;
