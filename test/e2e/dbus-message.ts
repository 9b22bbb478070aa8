/** As much of the D-Bus wire format (specification 0.41, little-endian) as a notification server needs. */
export type DBusMessage = {
  /** 1 call, 2 answer, 3 error, 4 signal */
  type: number
  flags: number
  serial: number
  path?: string
  interface?: string
  member?: string
  error?: string
  replyTo?: number
  destination?: string
  sender?: string
  signature?: string
  body: Buffer
}

const FIELDS = { 1: 'path', 2: 'interface', 3: 'member', 4: 'error', 5: 'replyTo', 6: 'destination', 7: 'sender', 8: 'signature' } as const
const TYPES = { path: 'o', interface: 's', member: 's', error: 's', replyTo: 'u', destination: 's', sender: 's', signature: 'g' } as const

const padded = (size: number, to: number): number => Math.ceil(size / to) * to
const word = (value: number): Buffer => {
  const bytes = Buffer.alloc(4)
  bytes.writeUInt32LE(value)
  return bytes
}
const text = (value: string): Buffer => Buffer.concat([word(Buffer.byteLength(value)), Buffer.from(`${value}\0`)])
const pad = (parts: Buffer[], to: number): void => {
  const size = Buffer.concat(parts).length
  parts.push(Buffer.alloc(padded(size, to) - size))
}

/** Texts, numbers and lists of texts, in this order, as a body with its signature. */
export function bodyOf(...values: (string | number | boolean | string[])[]): { signature: string; body: Buffer } {
  const parts: Buffer[] = []
  let signature = ''
  for (const value of values) {
    pad(parts, 4)
    if (typeof value === 'string') parts.push(text(value))
    else if (Array.isArray(value)) parts.push(list(value))
    else parts.push(word(Number(value)))
    signature += typeof value === 'string' ? 's' : typeof value === 'boolean' ? 'b' : Array.isArray(value) ? 'as' : 'u'
  }
  return { signature, body: Buffer.concat(parts) }
}

function list(values: string[]): Buffer {
  const parts: Buffer[] = []
  for (const value of values) {
    pad(parts, 4)
    parts.push(text(value))
  }
  const inside = Buffer.concat(parts)
  return Buffer.concat([word(inside.length), inside])
}

/** The leading texts (`s`, `o`) and numbers (`u`) of a body; stops at whatever else comes. */
export function leadingValues({ signature = '', body }: DBusMessage): (string | number)[] {
  const values: (string | number)[] = []
  let at = 0
  for (const type of signature) {
    if (!'sou'.includes(type)) break
    at = padded(at, 4)
    const size = body.readUInt32LE(at)
    at += 4
    if (type === 'u') values.push(size)
    else {
      values.push(body.toString('utf8', at, at + size))
      at += size + 1
    }
  }
  return values
}

export function encode(message: Omit<DBusMessage, 'body' | 'flags'> & { body?: Buffer }): Buffer {
  const body = message.body ?? Buffer.alloc(0)
  const fields: Buffer[] = []
  for (const [code, name] of Object.entries(FIELDS)) {
    const value = message[name]
    if (value === undefined) continue
    pad(fields, 8)
    const type = TYPES[name]
    fields.push(Buffer.from([Number(code), 1, type.charCodeAt(0), 0]))
    if (type === 'g') fields.push(Buffer.from([String(value).length]), Buffer.from(`${value}\0`))
    else fields.push(type === 'u' ? word(Number(value)) : text(String(value)))
  }
  const inside = Buffer.concat(fields)
  const head = [Buffer.from([0x6c, message.type, 0, 1]), word(body.length), word(message.serial), word(inside.length), inside]
  pad(head, 8)
  return Buffer.concat([...head, body])
}

/** The first whole message of what has come, and the rest; null while it is not all there. */
export function decode(data: Buffer): { message: DBusMessage; rest: Buffer } | null {
  if (data.length < 16) return null
  const bodySize = data.readUInt32LE(4)
  const end = 16 + data.readUInt32LE(12)
  const start = padded(end, 8)
  if (data.length < start + bodySize) return null
  const message: DBusMessage = {
    type: data[1]!,
    flags: data[2]!,
    serial: data.readUInt32LE(8),
    body: data.subarray(start, start + bodySize),
  }
  for (let at = 16; at < end; ) {
    at = padded(at, 8)
    const name = FIELDS[data[at] as keyof typeof FIELDS]
    const type = String.fromCharCode(data[at + 2]!)
    at += 4
    const size = type === 'g' ? data[at]! : data.readUInt32LE(at)
    at += type === 'g' ? 1 : 4
    const value = type === 'u' ? size : data.toString('utf8', at, at + size)
    if (type !== 'u') at += size + 1
    if (name) Object.assign(message, { [name]: value })
  }
  return { message, rest: data.subarray(start + bodySize) }
}
