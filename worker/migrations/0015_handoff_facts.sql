-- What every report asks of a hand-off's record, in one short column and an index that answers alone, in the order it is read: a report over a year
-- no longer opens each hand-off with its evidence. Kept by triggers, as 0008's columns are. [touches, first touch, [the rest of the record]].
ALTER TABLE handoffs ADD COLUMN facts TEXT;
UPDATE handoffs SET facts = json_array(
  json_array_length(record, '$.touches'), (SELECT min(value->>'$.at') FROM json_each(record, '$.touches')),
  json(json_extract(record, '$.definitionVersion', '$.openedBy', '$.reason', '$.finding', '$.amount', '$.transfers', '$.play.attemptsDue',
    '$.clocks.seenDueAt', '$.clocks.decidedDueAt', '$.clocks.firstTouchDueAt',
    '$.sla.seenAfter', '$.sla.decidedAfter', '$.sla.touchedAfter', '$.sla.unread', '$.sla.lastMoment', '$.sla.late')));
CREATE TRIGGER handoffs_told AFTER INSERT ON handoffs
  BEGIN UPDATE handoffs SET facts = json_array(
    json_array_length(NEW.record, '$.touches'), (SELECT min(value->>'$.at') FROM json_each(NEW.record, '$.touches')),
    json(json_extract(NEW.record, '$.definitionVersion', '$.openedBy', '$.reason', '$.finding', '$.amount', '$.transfers', '$.play.attemptsDue',
      '$.clocks.seenDueAt', '$.clocks.decidedDueAt', '$.clocks.firstTouchDueAt',
      '$.sla.seenAfter', '$.sla.decidedAfter', '$.sla.touchedAfter', '$.sla.unread', '$.sla.lastMoment', '$.sla.late')))
    WHERE workspace = NEW.workspace AND id = NEW.id; END;
CREATE TRIGGER handoffs_told_anew AFTER UPDATE OF record ON handoffs WHEN NEW.record IS NOT OLD.record
  BEGIN UPDATE handoffs SET facts = json_array(
    json_array_length(NEW.record, '$.touches'), (SELECT min(value->>'$.at') FROM json_each(NEW.record, '$.touches')),
    json(json_extract(NEW.record, '$.definitionVersion', '$.openedBy', '$.reason', '$.finding', '$.amount', '$.transfers', '$.play.attemptsDue',
      '$.clocks.seenDueAt', '$.clocks.decidedDueAt', '$.clocks.firstTouchDueAt',
      '$.sla.seenAfter', '$.sla.decidedAfter', '$.sla.touchedAfter', '$.sla.unread', '$.sla.lastMoment', '$.sla.late')))
    WHERE workspace = NEW.workspace AND id = NEW.id; END;
CREATE INDEX handoffs_in_short ON handoffs (workspace, opened_at, id, state, trigger, quadrant, lead, owner, closed_at, facts);
