import { mkdtempSync, rmSync } from 'node:fs'
import { createServer, type Socket } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { bodyOf, type DBusMessage, decode, encode, leadingValues } from './dbus-message.ts'

export type Shown = { id: number; title: string; text: string }

/** The desktop's notification server as a browser on Linux sees it, so that a test can press a notification without a display. */
export type NotificationServer = {
  /** for `DBUS_SESSION_BUS_ADDRESS` of the browser */
  address: string
  /** what is on the person's screen now */
  shown(): Shown[]
  /** the person presses a notification itself */
  press(id: number): void
  close(): Promise<void>
}

const NAME = 'org.freedesktop.Notifications'
const PATH = '/org/freedesktop/Notifications'
const OWN = ':1.0'

/** A session bus with one service on it: `org.freedesktop.Notifications` 1.2. */
export async function notificationServer(): Promise<NotificationServer> {
  const folder = mkdtempSync(join(tmpdir(), 'baton-bus-'))
  const sockets = new Map<Socket, string>()
  const shown = new Map<number, Shown & { to: Socket }>()
  let serial = 0
  let lastId = 0

  const signal = (socket: Socket, member: string, ...values: (string | number)[]) =>
    socket.write(encode({ type: 4, serial: ++serial, path: PATH, interface: NAME, member, sender: OWN, ...bodyOf(...values) }))
  const calls: Record<string, (message: DBusMessage, socket: Socket) => (string | number | boolean | string[])[]> = {
    Hello: (_message, socket) => [sockets.get(socket)!],
    AddMatch: () => [],
    RemoveMatch: () => [],
    GetNameOwner: () => [OWN],
    NameHasOwner: () => [true],
    ListNames: () => [[NAME]],
    ListActivatableNames: () => [[NAME]],
    StartServiceByName: () => [2],
    GetCapabilities: () => [['actions', 'body']],
    GetServerInformation: () => ['baton-test', 'baton', '1', '1.2'],
    Notify(message, socket) {
      const [, replaces, , title, text] = leadingValues(message)
      const id = Number(replaces) || ++lastId
      shown.set(id, { id, title: String(title), text: String(text), to: socket })
      return [id]
    },
    CloseNotification(message, socket) {
      const id = Number(leadingValues(message)[0])
      if (shown.delete(id)) signal(socket, 'NotificationClosed', id, 3)
      return []
    },
  }
  const answer = (message: DBusMessage, socket: Socket) => {
    if (message.type !== 1) return
    const asksOther = message.member === 'GetNameOwner' || message.member === 'NameHasOwner' || message.member === 'StartServiceByName'
    const call = asksOther && leadingValues(message)[0] !== NAME ? undefined : calls[message.member ?? '']
    const head = { serial: ++serial, replyTo: message.serial, sender: message.destination === NAME ? OWN : 'org.freedesktop.DBus' }
    const values = call?.(message, socket)
    if (message.flags & 1) return
    if (values) socket.write(encode({ type: 2, ...head, ...(values.length > 0 ? bodyOf(...values) : {}) }))
    else socket.write(encode({ type: 3, ...head, error: 'org.freedesktop.DBus.Error.ServiceUnknown' }))
  }

  const server = createServer((socket) => {
    sockets.set(socket, `:1.${sockets.size + 1}`)
    let isOpen = false
    let came = Buffer.alloc(0)
    socket.on('error', () => {})
    socket.on('data', (data) => {
      came = Buffer.concat([came, data])
      for (let end = came.indexOf('\r\n'); !isOpen && end >= 0; end = came.indexOf('\r\n')) {
        const line = came.toString('latin1', 0, end).replace('\0', '')
        came = came.subarray(end + 2)
        if (line.startsWith('AUTH EXTERNAL')) socket.write('OK 00000000000000000000000000000000\r\n')
        else if (line === 'BEGIN') isOpen = true
        else socket.write(line === 'AUTH' ? 'REJECTED EXTERNAL\r\n' : 'ERROR\r\n')
      }
      for (let next = isOpen ? decode(came) : null; next; next = decode(came)) {
        came = next.rest as Buffer<ArrayBuffer>
        answer(next.message, socket)
      }
    })
  })
  const path = join(folder, 'bus')
  await new Promise<void>((done) => server.listen(path, done))
  return {
    address: `unix:path=${path}`,
    shown: () => [...shown.values()].map(({ id, title, text }) => ({ id, title, text })),
    press(id) {
      const one = shown.get(id)
      if (!one) throw new Error(`No notification ${id} is shown`)
      signal(one.to, 'ActionInvoked', id, 'default')
    },
    async close() {
      for (const socket of sockets.keys()) socket.destroy()
      await new Promise((done) => server.close(done))
      rmSync(folder, { recursive: true, force: true })
    },
  }
}
