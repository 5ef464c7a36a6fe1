/** A way to the outside. */
export const channelNames = ['sms', 'wecom', 'webhook', 'signed-webhook'] as const;
export type Channel = (typeof channelNames)[number];

/** A message as an adapter gets it. `id` stays the same at every attempt, so that the other side can drop a repeat. */
export interface Outgoing {
  readonly id: string;
  readonly recipient: string;
  readonly template: string;
  readonly words: string;
}

/** What the other side said of an attempt. A permanent fault is not tried again. */
export type Outcome =
  | { readonly sent: true; readonly reference: string | null }
  | { readonly sent: false; readonly fault: string; readonly permanent: boolean };

/** Sends one message; never throws. */
export type Adapter = (message: Outgoing) => Promise<Outcome>;

/** The ways that this installation has; a message for another is given up at once, visibly. */
export type Channels = Readonly<Partial<Record<Channel, Adapter>>>;
