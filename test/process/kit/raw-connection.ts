import { connect, type Socket } from 'node:net'

export type RawReply = { status: number; head: string }

/**
 * One keep-alive HTTP/1.1 connection without anything around it: one request at a time, the body of the answer is
 * read past. For load: fetch costs more than the worker does.
 */
export class RawConnection {
  #buffer = Buffer.alloc(0)
  #waiting: { resolve(reply: RawReply): void; reject(error: Error): void } | null = null
  #dead: Error | null = null

  readonly socket: Socket

  private constructor(socket: Socket) {
    this.socket = socket
    socket.setNoDelay(true)
    socket.on('data', (chunk) => {
      this.#buffer = this.#buffer.length === 0 ? chunk : Buffer.concat([this.#buffer, chunk])
      this.#read()
    })
    socket.on('error', (error) => this.#die(error))
    socket.on('close', () => this.#die(new Error('The connection closed.')))
  }

  static open(port: number): Promise<RawConnection> {
    return new Promise((resolve, reject) => {
      const socket = connect(port, '127.0.0.1', () => {
        socket.off('error', reject)
        resolve(new RawConnection(socket))
      })
      socket.once('error', reject)
    })
  }

  /** Sends bytes made by {@link rawPost}; rejects when the connection ends before a whole answer came. */
  send(request: Buffer): Promise<RawReply> {
    return new Promise((resolve, reject) => {
      if (this.#dead) return reject(this.#dead)
      this.#waiting = { resolve, reject }
      this.socket.write(request)
    })
  }

  close(): void {
    this.socket.destroy()
  }

  #read(): void {
    const end = this.#buffer.indexOf('\r\n\r\n')
    if (end < 0) return
    const head = this.#buffer.toString('latin1', 0, end)
    const status = Number(head.slice(9, 12))
    let past = end + 4
    const length = /\r\ncontent-length: (\d+)/i.exec(head)
    if (length) past += Number(length[1])
    else if (/\r\ntransfer-encoding: chunked/i.test(head)) {
      const close = this.#buffer.indexOf('0\r\n\r\n', past)
      if (close < 0) return
      past = close + 5
    }
    if (this.#buffer.length < past) return
    this.#buffer = this.#buffer.subarray(past)
    const waiting = this.#waiting
    this.#waiting = null
    waiting?.resolve({ status, head })
  }

  #die(error: Error): void {
    this.#dead ??= error
    this.#waiting?.reject(error)
    this.#waiting = null
  }
}

/** A POST as bytes. */
export function rawPost(path: string, body: string, headers = ''): Buffer {
  return Buffer.from(
    `POST ${path} HTTP/1.1\r\nHost: 127.0.0.1\r\nContent-Type: text/plain\r\nContent-Length: ${Buffer.byteLength(body)}\r\n${headers}\r\n${body}`,
  )
}

/** Runs `work` on several connections at once and closes them. */
export async function onConnections(
  port: number,
  count: number,
  work: (connection: RawConnection, index: number) => Promise<void>,
): Promise<void> {
  const connections = await Promise.all(Array.from({ length: count }, () => RawConnection.open(port)))
  try {
    await Promise.all(connections.map(work))
  } finally {
    for (const connection of connections) connection.close()
  }
}
