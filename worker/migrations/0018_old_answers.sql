-- Answers given under an Idempotency-Key are kept 7 days; those that are older are found without reading the others.
CREATE INDEX idempotency_by_age ON idempotency (workspace, at);
