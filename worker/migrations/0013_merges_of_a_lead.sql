-- Who merged what into a lead, newest first, and what a lead was merged into.
CREATE INDEX merges_by_lead ON merges (workspace, lead, at);
CREATE INDEX merges_by_other ON merges (workspace, other, at);
