import type { DefinitionContent } from '../../schema/definition'

/** Never handed off by threshold, criteria or named account. `relation` says what the workspace's lists know of the domain. */
export const EXCLUSIONS: DefinitionContent['excluded'] = [
  { id: 'own-domain', label: 'Works here', when: [{ trait: 'relation', op: 'is', value: 'own' }] },
  { id: 'competitor', label: 'Works for a competitor', when: [{ trait: 'relation', op: 'is', value: 'competitor' }] },
  { id: 'customer', label: 'Is a customer already', when: [{ trait: 'relation', op: 'is', value: 'customer' }] },
]
