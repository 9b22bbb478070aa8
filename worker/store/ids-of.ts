/** What a question for ids alone answers; it names its one column `id`. */
export async function idsOf(asked: D1PreparedStatement): Promise<string[]> {
  const { results } = await asked.all<{ id: string }>()
  return results.map((row) => row.id)
}
