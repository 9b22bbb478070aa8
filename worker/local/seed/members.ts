import type { SeedMember } from './types.ts'

const at = (local: string) => `${local}@thrumline.example`

/** The invented company's own people. Marketing and sales sign; the manager sees that nothing lies about. */
export const MEMBERS: SeedMember[] = [
  { key: 'admin', name: 'Ingrid Solbakken', email: at('ingrid.solbakken'), role: 'admin', manager: false, signer: false },
  { key: 'marketing', name: 'Tomás Vidal Ferrer', email: at('tomas.vidal'), role: 'marketing', manager: false, signer: true },
  { key: 'sales', name: 'Mara Lindqvist', email: at('mara.lindqvist'), role: 'sales', manager: false, signer: true },
  { key: 'sales2', name: 'Jonas Abendroth', email: at('jonas.abendroth'), role: 'sales', manager: false, signer: false },
  { key: 'manager', name: 'Helen Okonjo-Marsh', email: at('helen.okonjo-marsh'), role: 'sales', manager: true, signer: false },
]
