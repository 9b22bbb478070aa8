import { createHash } from 'node:crypto'
import type { IncomingMessage } from 'node:http'
import type { Duplex } from 'node:stream'

/** The server's end of one WebSocket, enough of RFC 6455 for short text messages. */
export type ServerSocket = {
  protocols: string[]
  send(text: string): void
  /** ends it with a close frame */
  close(code?: number): void
  /** pulls the plug, as a lost network does */
  destroy(): void
}

/** Answers an upgrade. Echoes the first subprotocol, without which a browser refuses the connection. */
export function acceptSocket(
  request: IncomingMessage,
  stream: Duplex,
  on: { text: (text: string) => void; end: () => void },
): ServerSocket {
  const protocols = (request.headers['sec-websocket-protocol'] ?? '').split(',').map((name) => name.trim())
  const accept = createHash('sha1').update(`${request.headers['sec-websocket-key']}258EAFA5-E914-47DA-95CA-C5AB0DC85B11`).digest('base64')
  stream.write(
    `HTTP/1.1 101 Switching Protocols\r\nUpgrade: websocket\r\nConnection: Upgrade\r\nSec-WebSocket-Accept: ${accept}\r\nSec-WebSocket-Protocol: ${protocols[0]}\r\n\r\n`,
  )
  let pending = Buffer.alloc(0)
  stream.on('data', (chunk: Buffer) => {
    pending = Buffer.concat([pending, chunk])
    for (let frame = readFrame(pending); frame; frame = readFrame(pending)) {
      pending = pending.subarray(frame.size)
      if (frame.opcode === 1) on.text(frame.payload.toString('utf8'))
      if (frame.opcode === 8) stream.end(frameOf(8, frame.payload.subarray(0, 2)))
    }
  })
  stream.on('close', on.end)
  stream.on('error', () => stream.destroy())
  return {
    protocols,
    send: (text) => void stream.write(frameOf(1, Buffer.from(text))),
    close: (code = 1000) => void stream.end(frameOf(8, Buffer.from([code >> 8, code & 255]))),
    destroy: () => void stream.destroy(),
  }
}

function frameOf(opcode: number, payload: Buffer): Buffer {
  const head = payload.length < 126 ? Buffer.alloc(2) : payload.length < 65_536 ? Buffer.alloc(4) : Buffer.alloc(10)
  head[0] = 0x80 | opcode
  if (payload.length < 126) head[1] = payload.length
  else if (payload.length < 65_536) {
    head[1] = 126
    head.writeUInt16BE(payload.length, 2)
  } else {
    head[1] = 127
    head.writeBigUInt64BE(BigInt(payload.length), 2)
  }
  return Buffer.concat([head, payload])
}

/** A client's frame is always masked. Null while it is incomplete. */
function readFrame(data: Buffer): { opcode: number; payload: Buffer; size: number } | null {
  if (data.length < 6) return null
  const short = data[1]! & 127
  const at = short === 126 ? 4 : short === 127 ? 10 : 2
  if (data.length < at + 4) return null
  const length = short === 126 ? data.readUInt16BE(2) : short === 127 ? Number(data.readBigUInt64BE(2)) : short
  if (data.length < at + 4 + length) return null
  const mask = data.subarray(at, at + 4)
  const payload = Buffer.from(data.subarray(at + 4, at + 4 + length)).map((byte, i) => byte ^ mask[i % 4]!)
  return { opcode: data[0]! & 15, payload: Buffer.from(payload), size: at + 4 + length }
}
