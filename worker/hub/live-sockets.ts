import type { LiveMessage } from '#shared/schema/live'
import type { Member } from '#shared/schema/member'

type Attachment = { member: string; role: Member['role']; scope: Member['scope']; tokenHash: string }

const ACTIVE_MS = 5 * 60_000
const COUNT_EVERY_MS = 1000

/** The live sockets of one workspace. They hibernate: who is behind one is in its attachment, not in memory. */
export class LiveSockets {
  readonly #active = new Map<string, number>()
  #countedAt = 0
  #lastCount = 0

  constructor(readonly ctx: DurableObjectState) {
    // Keep-alive answers without waking the object.
    ctx.setWebSocketAutoResponse(new WebSocketRequestResponsePair('ping', 'pong'))
  }

  /** @param at the hub's clock, ms: a browser whose own is off shows what it is told by this one */
  accept(socket: WebSocket, member: Member, tokenHash: string, seq: number, at: number): void {
    this.ctx.acceptWebSocket(socket, [member.id])
    socket.serializeAttachment({ member: member.id, role: member.role, scope: member.scope, tokenHash } satisfies Attachment)
    this.#send(socket, JSON.stringify({ type: 'hello', seq, at } satisfies LiveMessage))
  }

  /** Whether a member has the extension connected somewhere. */
  isOpenFor(member: string): boolean {
    return this.ctx.getWebSockets(member).length > 0
  }

  /** `json` is the card as it was stored: it is serialized once for D1 and all sockets. */
  card(seq: number, leadId: string, ownerId: string | null, json: string): void {
    const sockets = this.ctx.getWebSockets()
    if (sockets.length === 0) return
    const message = `{"type":"card","seq":${seq},"card":${json}}`
    for (const socket of sockets) {
      const who = socket.deserializeAttachment() as Attachment
      const hidden = who.scope === 'own' && ownerId !== who.member
      this.#send(socket, hidden ? JSON.stringify({ type: 'removed', seq, id: leadId } satisfies LiveMessage) : message)
    }
  }

  broadcast(message: LiveMessage): void {
    const text = JSON.stringify(message)
    for (const socket of this.ctx.getWebSockets()) this.#send(socket, text)
  }

  /** A member's role or scope changed: what their open sockets may see changes with it. */
  changed({ id, role, scope }: Member): void {
    for (const socket of this.ctx.getWebSockets(id)) {
      const who = socket.deserializeAttachment() as Attachment
      socket.serializeAttachment({ ...who, role, scope } satisfies Attachment)
    }
  }

  /** Ends the sockets of a member (or of one of its tokens) and tells them to wipe. */
  revoke(member: string, tokenHash: string | null, seq: number): void {
    for (const socket of this.ctx.getWebSockets(member)) {
      const who = socket.deserializeAttachment() as Attachment
      if (tokenHash !== null && who.tokenHash !== tokenHash) continue
      this.#send(socket, JSON.stringify({ type: 'revoked', seq } satisfies LiveMessage))
      socket.close(4001, 'revoked')
    }
  }

  /** Counts anonymous visitors; tells when the number changes, once a second at the most. */
  sawVisitors(ids: Iterable<string>, now: number, seq: number): void {
    for (const id of ids) this.#active.set(id, now)
    if (now - this.#countedAt < COUNT_EVERY_MS) return
    this.#countedAt = now
    for (const [id, at] of this.#active) if (now - at > ACTIVE_MS) this.#active.delete(id)
    if (this.#active.size === this.#lastCount) return
    this.#lastCount = this.#active.size
    this.broadcast({ type: 'visitors', seq, active: this.#lastCount })
  }

  /** A visitor who became a lead is no longer anonymous. */
  named(id: string): void {
    this.#active.delete(id)
  }

  #send(socket: WebSocket, text: string): void {
    try {
      socket.send(text)
    } catch {
      // A socket that died between two messages; its client asks for what it missed by sync.
    }
  }
}
