import type { MemberRef } from '#shared/schema/member'

/** The choices of a `select` that are people, by their ids. */
export function RepOptions({ reps }: { reps: readonly MemberRef[] }) {
  return reps.map((rep) => (
    <option key={rep.id} value={rep.id}>
      {rep.name}
    </option>
  ))
}
