-- Which rules gave points in a hand-off's frozen evidence, as a short list beside it: the report of rules no longer opens every evidence.
ALTER TABLE handoffs ADD COLUMN spoke TEXT;
UPDATE handoffs SET spoke =
  (SELECT json_group_array(value->>'$.rule') FROM json_each(evidence, '$.receipts') WHERE value->>'$.points' > 0);
CREATE TRIGGER handoffs_spoke AFTER INSERT ON handoffs
  BEGIN UPDATE handoffs SET spoke =
    (SELECT json_group_array(value->>'$.rule') FROM json_each(NEW.evidence, '$.receipts') WHERE value->>'$.points' > 0)
    WHERE workspace = NEW.workspace AND id = NEW.id; END;
CREATE TRIGGER handoffs_spoke_anew AFTER UPDATE OF evidence ON handoffs WHEN NEW.evidence IS NOT OLD.evidence
  BEGIN UPDATE handoffs SET spoke =
    (SELECT json_group_array(value->>'$.rule') FROM json_each(NEW.evidence, '$.receipts') WHERE value->>'$.points' > 0)
    WHERE workspace = NEW.workspace AND id = NEW.id; END;
CREATE INDEX handoffs_by_rules ON handoffs (workspace, opened_at, state, facts, spoke);
