import { createServer, type IncomingMessage, request, type Server, type ServerResponse } from 'node:http'
import { type AddressInfo, connect } from 'node:net'
import type { Duplex } from 'node:stream'

/** What to do with one request: pass it on; lose it; pass it on and lose the answer; pass it on and never answer. */
export type Fate = 'pass' | 'lose' | 'lose-answer' | 'hold'

/** The stretch of network between a browser and a worker, which a test can cut at any point. */
export type Network = {
  /** what the browser takes for the worker */
  url: string
  /** decides for every request; default: all pass */
  fate: (request: { method: string; path: string }) => Fate
  /** method and path of what passed, in order */
  passed: string[]
  /** pulls the plug: nothing gets through, and what is under way breaks off */
  cut(): Promise<void>
  mend(): Promise<void>
  close(): Promise<void>
}

export async function networkTo(workerUrl: string): Promise<Network> {
  const target = new URL(workerUrl)
  const open = new Set<Duplex>()
  let server: Server
  let port = 0
  const network: Network = {
    url: '',
    fate: () => 'pass',
    passed: [],
    async cut() {
      if (!server.listening) return
      const closed = new Promise((done) => server.close(done))
      for (const socket of open) socket.destroy()
      server.closeAllConnections()
      await closed
    },
    mend: () => listen(),
    close: () => network.cut(),
  }

  const answer = (from: IncomingMessage, to: ServerResponse) => {
    const path = from.url ?? ''
    const method = from.method ?? ''
    const fate = network.fate({ method, path })
    if (fate === 'lose') return void from.socket.destroy()
    const onward = request({ host: target.hostname, port: target.port, method, path, headers: from.headers }, (answered) => {
      network.passed.push(`${method} ${path}`)
      if (fate === 'lose-answer') return void answered.resume().once('end', () => from.socket.destroy())
      if (fate === 'hold') return void answered.resume()
      to.writeHead(answered.statusCode ?? 502, answered.headers)
      answered.pipe(to)
    })
    onward.on('error', () => from.socket.destroy())
    from.pipe(onward)
  }

  const upgrade = (from: IncomingMessage, browserEnd: Duplex, head: Buffer) => {
    const workerEnd = connect(Number(target.port), target.hostname, () => {
      const lines = from.rawHeaders.flatMap((name, i) => (i % 2 === 0 ? [`${name}: ${from.rawHeaders[i + 1]}`] : []))
      workerEnd.write(`${from.method} ${from.url} HTTP/1.1\r\n${lines.join('\r\n')}\r\n\r\n`)
      workerEnd.write(head)
      workerEnd.pipe(browserEnd).pipe(workerEnd)
    })
    for (const [end, other] of [
      [browserEnd, workerEnd],
      [workerEnd, browserEnd],
    ] as const) {
      open.add(end)
      end.on('error', () => other.destroy())
      end.on('close', () => {
        open.delete(end)
        other.destroy()
      })
    }
  }

  const listen = async () => {
    server = createServer(answer).on('upgrade', upgrade)
    server.listen(port, '127.0.0.1')
    await new Promise((done) => server.once('listening', done))
    port = (server.address() as AddressInfo).port
    network.url = `http://127.0.0.1:${port}`
  }
  await listen()
  return network
}
