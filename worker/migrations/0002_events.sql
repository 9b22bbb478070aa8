-- Browsers. unscored: 0 scored, 1 new events, 2 recompute from all events.
CREATE TABLE visitors (
  workspace TEXT NOT NULL,
  id TEXT NOT NULL,
  first_at INTEGER NOT NULL,
  last_at INTEGER NOT NULL,
  first_url TEXT,
  first_referrer TEXT,
  unscored INTEGER NOT NULL DEFAULT 0,
  scored_batch INTEGER NOT NULL DEFAULT 0,
  PRIMARY KEY (workspace, id)
) WITHOUT ROWID;
CREATE INDEX visitors_unscored ON visitors (workspace, id) WHERE unscored > 0;

-- What happened. Applied once by (workspace, visitor, id); batch says in which commit it arrived.
CREATE TABLE events (
  workspace TEXT NOT NULL,
  visitor TEXT NOT NULL,
  id TEXT NOT NULL,
  batch INTEGER NOT NULL,
  name TEXT NOT NULL,
  at INTEGER NOT NULL,
  received_at INTEGER NOT NULL,
  url TEXT,
  referrer TEXT,
  props TEXT,
  PRIMARY KEY (workspace, visitor, id)
) WITHOUT ROWID;

-- Which lead a browser's events belong to, from which moment on. Append-only.
CREATE TABLE links (
  workspace TEXT NOT NULL,
  visitor TEXT NOT NULL,
  at INTEGER NOT NULL,
  lead TEXT NOT NULL,
  received_at INTEGER NOT NULL,
  claimed INTEGER NOT NULL,
  PRIMARY KEY (workspace, visitor, at, lead)
) WITHOUT ROWID;
CREATE INDEX links_by_lead ON links (workspace, lead);

-- Daily counts a visitor contributes to a lead ('' while nobody is known). A cache of events under one version.
CREATE TABLE states (
  workspace TEXT NOT NULL,
  visitor TEXT NOT NULL,
  lead TEXT NOT NULL,
  version INTEGER NOT NULL,
  readiness INTEGER NOT NULL,
  state TEXT NOT NULL,
  PRIMARY KEY (workspace, visitor, lead)
) WITHOUT ROWID;
CREATE INDEX states_by_lead ON states (workspace, lead) WHERE lead <> '';
