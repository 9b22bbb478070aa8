-- Long work in slices. cursor says where the next slice starts; it moves in the commit that does the slice.
CREATE TABLE jobs (
  workspace TEXT NOT NULL,
  kind TEXT NOT NULL CHECK (kind IN ('import', 'rescore')),
  subject TEXT NOT NULL,
  status TEXT NOT NULL CHECK (status IN ('running', 'done', 'cancelled', 'failed')),
  cursor TEXT NOT NULL DEFAULT '',
  done INTEGER NOT NULL DEFAULT 0,
  total INTEGER NOT NULL DEFAULT 0,
  attempts INTEGER NOT NULL DEFAULT 0,
  error TEXT,
  created_at INTEGER NOT NULL,
  updated_at INTEGER NOT NULL,
  PRIMARY KEY (workspace, kind, subject)
) WITHOUT ROWID;
CREATE INDEX jobs_running ON jobs (workspace, created_at) WHERE status = 'running';

-- The rows of a file still to be imported, cut between records; first_row is the row number of the first.
CREATE TABLE import_chunks (
  workspace TEXT NOT NULL,
  import TEXT NOT NULL,
  n INTEGER NOT NULL,
  first_row INTEGER NOT NULL,
  text TEXT NOT NULL,
  PRIMARY KEY (workspace, import, n)
) WITHOUT ROWID;

CREATE TABLE import_errors (
  workspace TEXT NOT NULL,
  import TEXT NOT NULL,
  row INTEGER NOT NULL,
  field TEXT,
  message TEXT NOT NULL,
  PRIMARY KEY (workspace, import, row)
) WITHOUT ROWID;
