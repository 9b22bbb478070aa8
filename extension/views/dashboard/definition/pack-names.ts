import type { MessageKey } from '../../../ui/message-key'

/** A pack as a chooser shows it. The rules themselves stay with the worker: they would double this page's bytes. */
export type PackName = { id: string; en: string; de: string; text: MessageKey }

/**
 * The packs of shared/packs, in their order, with the names they give a definition in each language: by its name the one that scores is
 * known again. A test holds this list against the packs.
 */
export const PACK_NAMES: readonly PackName[] = [
  { id: 'b2b-starter', en: 'B2B starter', de: 'B2B-Einstieg', text: 'definition_b2b_starter' },
  { id: 'inbound-classic', en: 'Inbound classic', de: 'Inbound klassisch', text: 'definition_inbound_classic' },
  { id: 'four-rules', en: 'Four rules', de: 'Vier Regeln', text: 'definition_four_rules' },
  { id: 'ideal-customer-profile', en: 'Ideal customer profile', de: 'Ideales Kundenprofil', text: 'definition_ideal_customer_profile' },
]

/** The pack a definition came from, in whichever language it was taken. */
export const packOf = (name: string): PackName | undefined => PACK_NAMES.find(({ en, de }) => name === en || name === de)
