-- What reports group and filter by, read out of the JSON that holds it, and indexes that cover each period's rows: a report never
-- reads all leads, and never opens the frozen evidence of a hand-off but where it counts receipts.
ALTER TABLE handoffs ADD COLUMN quadrant TEXT GENERATED ALWAYS AS (evidence->>'$.quadrant') VIRTUAL;
CREATE INDEX handoffs_by_opening ON handoffs (workspace, opened_at, state, trigger, quadrant, lead);
CREATE INDEX handoffs_by_decision ON handoffs (workspace, decided_at, state, trigger, quadrant) WHERE decided_at IS NOT NULL;
CREATE INDEX handoffs_by_closing ON handoffs (workspace, closed_at, state, lead) WHERE closed_at IS NOT NULL;

ALTER TABLE leads ADD COLUMN came_channel TEXT GENERATED ALWAYS AS (record->>'$.source.channel') VIRTUAL;
ALTER TABLE leads ADD COLUMN came_source TEXT GENERATED ALWAYS AS (record->>'$.source.source') VIRTUAL;
ALTER TABLE leads ADD COLUMN came_campaign TEXT GENERATED ALWAYS AS (record->>'$.source.campaign') VIRTUAL;
CREATE INDEX leads_by_arrival ON leads (workspace, created_at, quadrant, came_channel, came_source, came_campaign) WHERE merged_into IS NULL;
CREATE INDEX leads_by_campaign ON leads (workspace, came_campaign, came_source, merged_into)
  WHERE coalesce(came_campaign, came_source) IS NOT NULL;
CREATE INDEX leads_by_merge ON leads (workspace, merged_into) WHERE merged_into IS NOT NULL;
CREATE INDEX leads_in_nurture ON leads (workspace, id) WHERE stage = 'nurture' AND merged_into IS NULL;

CREATE INDEX visitors_by_arrival ON visitors (workspace, first_at);
