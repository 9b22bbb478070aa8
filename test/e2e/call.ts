/** A call of the API with a token; anything but a yes is an error with the worker's own words. */
export async function call<T>(worker: { url: string }, token: string, method: string, path: string, body?: object): Promise<T> {
  const answer = await fetch(worker.url + path, {
    method,
    headers: { authorization: `Bearer ${token}`, 'content-type': 'application/json' },
    body: body && JSON.stringify(body),
  })
  if (!answer.ok) throw new Error(`${method} ${path} answered ${answer.status}: ${await answer.text()}`)
  return (await answer.json()) as T
}
