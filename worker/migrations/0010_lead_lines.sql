-- A lead's line of the packed index (shared/schema/lead-line.ts), written with its card. The index holds the lines themselves, so that a
-- first sync of 100,000 leads reads no card.
ALTER TABLE leads ADD COLUMN line TEXT;
UPDATE leads SET line = json_array(
  id, seq, substr(card->>'$.emailHash', 1, 16), card->>'$.email', card->>'$.name', card->>'$.title', card->>'$.account.domain',
  card->>'$.account.name', lower(card->>'$.linkedin'), card->'$.crmIds', card->>'$.score', card->>'$.readiness', card->>'$.grade',
  card->>'$.quadrant',
  (card->>'$.namedAccount') + 2 * (card->>'$.claimed') + 4 * (json_array_length(card, '$.knockedOut') > 0)
    + 8 * (card->>'$.excluded' IS NOT NULL) + 16 * (card->>'$.blocked'),
  card->>'$.stage', card->>'$.handoff.state', card->>'$.handoff.owner.id', card->>'$.owner.id',
  coalesce(card->>'$.lastActivity.at', card->>'$.createdAt'), card->>'$.leavesQuadrant.at', card->>'$.leavesQuadrant.to'
) WHERE card IS NOT NULL;
DROP INDEX leads_by_seq;
CREATE INDEX leads_by_seq ON leads (workspace, seq, merged_into, owner, line);
