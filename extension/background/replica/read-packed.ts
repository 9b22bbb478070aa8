import type { LeadLine } from '#shared/schema/lead-line'
import { STAGES } from '#shared/schema/stages'
import { QUADRANT_ORDER } from '../../ui/quadrant-order'
import { FIELD, GRADES, ITEM, type PackedIndex, type PackedText, type Standing } from './packed-index'
import { textAt } from './text-column'

/** Where the lead at a place stands. */
export function standingAt(index: PackedIndex, i: number): Standing {
  const [id = '', name = null] = textAt(index.who, i).split(FIELD)
  const leavesAt = index.leavesAt[i]! * 1000
  return {
    id,
    name,
    score: index.score[i]! / 10,
    readiness: index.readiness[i]! / 10,
    grade: GRADES[index.grade[i]!]!,
    quadrant: QUADRANT_ORDER[index.quadrant[i]!]!,
    flags: index.flags[i]!,
    state: index.words[index.state[i]!] || null,
    handoffOwner: index.words[index.handoffOwner[i]!] || null,
    owner: index.words[index.owner[i]!] || null,
    activeAt: index.activeAt[i]! * 1000,
    leaves: leavesAt === 0 ? null : { at: leavesAt, to: QUADRANT_ORDER[index.leavesTo[i]!]! },
  }
}

/** The line a lead was packed from (times in whole seconds). */
export function lineAt(index: PackedIndex, { rest, seq }: PackedText, i: number): LeadLine {
  const stands = standingAt(index, i)
  const [hash, email, title, domain, company, linkedin, crmIds] = textAt(rest, i)
    .split(FIELD)
    .map((text) => text || null)
  return [
    stands.id,
    seq[i]!,
    hash ?? null,
    email ?? null,
    stands.name,
    title ?? null,
    domain ?? null,
    company ?? null,
    linkedin ?? null,
    crmIds?.split(ITEM) ?? [],
    stands.score,
    stands.readiness,
    stands.grade,
    stands.quadrant,
    stands.flags,
    STAGES[index.stage[i]!]!,
    stands.state,
    stands.handoffOwner,
    stands.owner,
    stands.activeAt,
    stands.leaves?.at ?? null,
    stands.leaves?.to ?? null,
  ]
}

export function standingOf(line: LeadLine): Standing {
  const [id, , , , name, , , , , , score, readiness, grade, quadrant, flags, , state, handoffOwner, owner, activeAt, at, to] = line
  const leaves = at !== null && to !== null ? { at, to } : null
  return { id, name, score, readiness, grade, quadrant, flags, state, handoffOwner, owner, activeAt, leaves }
}
