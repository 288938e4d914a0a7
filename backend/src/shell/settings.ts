import * as z from 'zod';

const SettingsSchema = z.object({
  PORT: z.coerce.number().int().min(1).max(65535).default(3000),
  DATA_DIR: z.string().min(1).default('.data'),
  DATABASE_URL: z.url({ protocol: /^postgres(ql)?$/ }),
  DATABASE_OWNER_URL: z.url({ protocol: /^postgres(ql)?$/ }),
  DATABASE_QUEUE_URL: z.url({ protocol: /^postgres(ql)?$/ }),
  REDIS_URL: z.url({ protocol: /^rediss?$/ }).optional(),
  PUBLIC_URL: z.url({ protocol: /^https?$/ }).optional(),
  SMTP_URL: z.url({ protocol: /^smtps?$/ }).optional(),
  SEED: z.enum(['demo', 'none']).default('none'),
  DEMO_PASSWORD: z.string().min(8).optional(),
  COOKIE_SECRET: z.string().min(24),
  TODAY: z.iso.date().optional(),
  TRUST_PROXY: z.stringbool().default(false),
  REQUESTS_PER_MINUTE: z.coerce.number().int().min(1).default(1_200),
  LOG_LEVEL: z.enum(['fatal', 'error', 'warn', 'info', 'debug', 'silent']).default('warn'),
});

/** Everything the environment decides, checked once at the start. Units: minutes and bytes where the name says so. */
export type Settings = Readonly<{
  port: number;
  dataDir: string;
  databaseUrl: string;
  ownerUrl: string;
  queueUrl: string;
  redisUrl?: string;
  publicUrl: string;
  smtpUrl?: string;
  seed: 'demo' | 'none';
  demoPassword?: string;
  cookieSecret: string;
  today?: string;
  trustProxy: boolean;
  logLevel: string;
  idleMinutes: number;
  sessionHours: number;
  takeBackMinutes: number;
  requestsPerMinute: number;
}>;

/** Reads the settings; a missing or wrong one is named in one sentence, and nothing starts. */
export function readSettings(environment: NodeJS.ProcessEnv): Settings {
  const parsed = SettingsSchema.safeParse(environment);
  if (!parsed.success) {
    const wrong = parsed.error.issues.map((issue) => `${issue.path.join('.')}: ${issue.message}`);
    throw new Error(`Some settings in the environment are wrong or missing. ${wrong.join('; ')}.`);
  }
  const env = parsed.data;
  return {
    port: env.PORT,
    dataDir: env.DATA_DIR,
    databaseUrl: env.DATABASE_URL,
    ownerUrl: env.DATABASE_OWNER_URL,
    queueUrl: env.DATABASE_QUEUE_URL,
    redisUrl: env.REDIS_URL,
    publicUrl: env.PUBLIC_URL ?? `http://localhost:${env.PORT}`,
    smtpUrl: env.SMTP_URL,
    seed: env.SEED,
    demoPassword: env.DEMO_PASSWORD,
    cookieSecret: env.COOKIE_SECRET,
    today: env.TODAY,
    trustProxy: env.TRUST_PROXY,
    logLevel: env.LOG_LEVEL,
    idleMinutes: 60,
    sessionHours: 12,
    takeBackMinutes: 30,
    requestsPerMinute: env.REQUESTS_PER_MINUTE,
  };
}
