-- What reports group and filter by, out of the JSON that holds it, in indexes that answer alone: a report never reads all leads, and opens the
-- frozen evidence of a hand-off only where it counts receipts. Plain columns kept by triggers: an index with a generated column or an
-- expression never answers alone, so that each row would still be looked up.
ALTER TABLE handoffs ADD COLUMN quadrant TEXT;
UPDATE handoffs SET quadrant = evidence->>'$.quadrant';
CREATE TRIGGER handoffs_opened AFTER INSERT ON handoffs
  BEGIN UPDATE handoffs SET quadrant = NEW.evidence->>'$.quadrant' WHERE workspace = NEW.workspace AND id = NEW.id; END;
CREATE TRIGGER handoffs_upgraded AFTER UPDATE OF evidence ON handoffs WHEN NEW.evidence IS NOT OLD.evidence
  BEGIN UPDATE handoffs SET quadrant = NEW.evidence->>'$.quadrant' WHERE workspace = NEW.workspace AND id = NEW.id; END;
CREATE INDEX handoffs_by_opening ON handoffs (workspace, opened_at, state, trigger, quadrant, lead);
CREATE INDEX handoffs_by_decision ON handoffs (workspace, decided_at, state, trigger, quadrant) WHERE decided_at IS NOT NULL;
CREATE INDEX handoffs_by_closing ON handoffs (workspace, closed_at, state, lead) WHERE closed_at IS NOT NULL;

ALTER TABLE leads ADD COLUMN came_channel TEXT;
ALTER TABLE leads ADD COLUMN came_source TEXT;
ALTER TABLE leads ADD COLUMN came_campaign TEXT;
UPDATE leads SET came_channel = record->>'$.source.channel', came_source = record->>'$.source.source', came_campaign = record->>'$.source.campaign'
  WHERE record->>'$.source.channel' IS NOT NULL;
CREATE TRIGGER leads_came AFTER INSERT ON leads WHEN NEW.record->>'$.source.channel' IS NOT NULL
  BEGIN UPDATE leads SET came_channel = NEW.record->>'$.source.channel', came_source = NEW.record->>'$.source.source',
    came_campaign = NEW.record->>'$.source.campaign' WHERE workspace = NEW.workspace AND id = NEW.id; END;
CREATE TRIGGER leads_came_otherwise AFTER UPDATE OF record ON leads WHEN NEW.record->>'$.source' IS NOT OLD.record->>'$.source'
  BEGIN UPDATE leads SET came_channel = NEW.record->>'$.source.channel', came_source = NEW.record->>'$.source.source',
    came_campaign = NEW.record->>'$.source.campaign' WHERE workspace = NEW.workspace AND id = NEW.id; END;
CREATE INDEX leads_by_arrival ON leads (workspace, created_at, merged_into, quadrant, came_channel, came_source, came_campaign);
CREATE INDEX leads_by_campaign ON leads (workspace, came_campaign, came_source, merged_into)
  WHERE came_campaign IS NOT NULL OR came_source IS NOT NULL;
-- by id, without the long row: who a hand-off's lead is now, since when and from where
CREATE INDEX leads_in_short ON leads (workspace, id, merged_into, created_at, came_channel, came_source);
CREATE INDEX leads_by_merge ON leads (workspace, merged_into) WHERE merged_into IS NOT NULL;
CREATE INDEX leads_in_nurture ON leads (workspace, stage, merged_into) WHERE stage = 'nurture';

CREATE INDEX visitors_by_arrival ON visitors (workspace, first_at);
