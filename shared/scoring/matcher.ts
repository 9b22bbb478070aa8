import type { EventMatcher } from '../schema/definition'
import type { ScoredEvent } from '../schema/event'
import { compileAll, YES } from './condition'
import { compileGlob } from './glob'

/** The parts of a matcher beside the event's name, which is looked up in an index. */
export type MatchRest = (event: ScoredEvent) => boolean

/** Compiles everything but `names`; null when the name alone decides. */
export function compileMatcher(matcher: EventMatcher): MatchRest | null {
  const tests: MatchRest[] = []
  const { assetStage, assetKind, paths, props } = matcher
  if (assetStage) tests.push((event) => event.asset?.stage === assetStage)
  if (assetKind?.length) {
    const kinds = new Set(assetKind)
    tests.push((event) => event.asset != null && kinds.has(event.asset.kind))
  }
  if (paths?.length) {
    const globs = paths.map(compileGlob)
    tests.push(({ path }) => path !== null && globs.some((matches) => matches(path)))
  }
  if (props?.length) {
    const ask = compileAll(props)
    tests.push((event) => ask(event.props) === YES)
  }
  if (tests.length === 0) return null
  return tests.length === 1 ? tests[0]! : (event) => tests.every((test) => test(event))
}

/** Things found by an event's name. */
export type NameIndex<T> = ReadonlyMap<string, readonly T[]>

/** Indexes things by the names of their matcher, keeping their order. */
export function indexByName<T>(things: readonly T[], matcherOf: (thing: T) => EventMatcher): NameIndex<T> {
  const index = new Map<string, T[]>()
  for (const thing of things) {
    for (const name of new Set(matcherOf(thing).names)) {
      const list = index.get(name)
      if (list) list.push(thing)
      else index.set(name, [thing])
    }
  }
  return index
}
