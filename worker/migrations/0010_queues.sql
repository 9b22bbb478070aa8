-- Marketing's queues, each one index, hottest first. A lead whose nurture ended by its date stays in that queue until somebody acts on it.
ALTER TABLE leads ADD COLUMN in_nurture INTEGER GENERATED ALWAYS AS (stage = 'nurture' OR record->>'$.backAt' IS NOT NULL) VIRTUAL;
CREATE INDEX leads_queued_nurture ON leads (workspace, score DESC, id) WHERE in_nurture = 1 AND merged_into IS NULL;
CREATE INDEX leads_queued_quadrant ON leads (workspace, quadrant, score DESC, id) WHERE stage = 'lead' AND merged_into IS NULL;

-- Refused for a reason that goes back to marketing, or returned, and not closed with a finding yet; and what waits in review.
ALTER TABLE handoffs ADD COLUMN waits_for_marketing INTEGER GENERATED ALWAYS AS (
  state = 'review' OR (record->>'$.finding' IS NULL AND (state = 'returned'
    OR (state = 'rejected' AND (record->>'$.reason' = 'other' OR record->>'$.reason' = 'bad-record' OR record->>'$.reason' LIKE 'bad-record/%'))))
) VIRTUAL;
CREATE INDEX handoffs_queued ON handoffs (workspace, closed_at, id) WHERE waits_for_marketing = 1;
