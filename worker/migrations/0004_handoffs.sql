CREATE TABLE handoffs (
  workspace TEXT NOT NULL,
  id TEXT NOT NULL,
  lead TEXT NOT NULL,
  state TEXT NOT NULL,
  trigger TEXT NOT NULL,
  owner TEXT,
  claimed INTEGER NOT NULL,
  opened_at INTEGER NOT NULL,
  decided_at INTEGER,
  closed_at INTEGER,
  record TEXT NOT NULL,
  evidence TEXT NOT NULL,
  PRIMARY KEY (workspace, id)
) WITHOUT ROWID;
CREATE UNIQUE INDEX one_open_handoff ON handoffs (workspace, lead)
  WHERE state IN ('open', 'seen', 'accepted', 'qualified', 'opportunity');
CREATE INDEX handoffs_by_lead ON handoffs (workspace, lead, opened_at DESC);
CREATE INDEX handoffs_by_state ON handoffs (workspace, state, opened_at);
CREATE INDEX handoffs_by_owner ON handoffs (workspace, owner, state);

CREATE TABLE handoff_steps (
  workspace TEXT NOT NULL,
  handoff TEXT NOT NULL,
  n INTEGER NOT NULL,
  at INTEGER NOT NULL,
  by_member TEXT,
  action TEXT NOT NULL,
  from_state TEXT NOT NULL,
  to_state TEXT NOT NULL,
  detail TEXT,
  PRIMARY KEY (workspace, handoff, n)
) WITHOUT ROWID;

CREATE TABLE removed (
  workspace TEXT NOT NULL,
  seq INTEGER NOT NULL,
  lead TEXT NOT NULL,
  PRIMARY KEY (workspace, seq)
) WITHOUT ROWID;

CREATE TABLE timers (
  workspace TEXT NOT NULL,
  kind TEXT NOT NULL,
  subject TEXT NOT NULL,
  due_at INTEGER NOT NULL,
  PRIMARY KEY (workspace, kind, subject)
) WITHOUT ROWID;
CREATE INDEX timers_by_due ON timers (workspace, due_at);

CREATE TABLE idempotency (
  workspace TEXT NOT NULL,
  member TEXT NOT NULL,
  key TEXT NOT NULL,
  at INTEGER NOT NULL,
  request TEXT NOT NULL,
  answer TEXT NOT NULL,
  PRIMARY KEY (workspace, member, key)
) WITHOUT ROWID;

CREATE TABLE audit (
  workspace TEXT NOT NULL,
  id TEXT NOT NULL,
  at INTEGER NOT NULL,
  by_member TEXT,
  action TEXT NOT NULL,
  subject TEXT NOT NULL,
  detail TEXT,
  PRIMARY KEY (workspace, id)
) WITHOUT ROWID;
