import { Logger } from '@nestjs/common';
import { createTransport, type Transporter } from 'nodemailer';
import type { Settings } from './settings.ts';

/** How long a mail server may be silent before the letter is tried again later. Unit: milliseconds. */
const PATIENCE_MS = 20_000;

/** A letter to one person, in plain text. The same letter sent again carries the same key, so that it can be recognised. */
export type Letter = { to: string; subject: string; text: string; key: string };

/** The way out for mail. Without the address of a mail server no letter leaves, and the log says so once. */
export class Mail {
  private readonly log = new Logger('mail');
  private readonly transport?: Transporter;
  private readonly from: string = '';
  private isSilenceTold = false;

  constructor(private readonly settings: Pick<Settings, 'smtpUrl' | 'publicUrl'>) {
    if (!settings.smtpUrl) return;
    const url = new URL(settings.smtpUrl);
    this.from = url.searchParams.get('from') ?? `no-reply@${new URL(settings.publicUrl).hostname}`;
    url.searchParams.delete('from');
    this.transport = createTransport({
      url: url.href,
      connectionTimeout: PATIENCE_MS,
      greetingTimeout: PATIENCE_MS,
      socketTimeout: PATIENCE_MS,
      disableFileAccess: true,
      disableUrlAccess: true,
    });
  }

  /** The address of one of our screens, for in a letter. */
  linkTo(path: string): string {
    return new URL(path, this.settings.publicUrl).href;
  }

  /** Hands a letter to the mail server; it throws when the server does not take it, so that the job is tried again. */
  async send({ to, subject, text, key }: Letter): Promise<void> {
    if (!this.transport) return this.tellSilence();
    const messageId = `<${key}@${new URL(this.settings.publicUrl).hostname}>`;
    await this.transport.sendMail({
      from: { name: 'Jaarring', address: this.from },
      to,
      subject,
      text,
      messageId,
    });
  }

  close(): void {
    this.transport?.close();
  }

  private tellSilence(): void {
    if (!this.isSilenceTold)
      this.log.warn('SMTP_URL is not set: no mail leaves. Everything is on the screens.');
    this.isSilenceTold = true;
  }
}
