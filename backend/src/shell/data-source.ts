import { DataSource } from 'typeorm';
import { types } from './pool.ts';
import { tables } from './table.ts';

/** The connection pool for writing, as the app role; the tables are those made with `table()`. */
export async function openDataSource(url: string): Promise<DataSource> {
  const source = new DataSource({
    type: 'postgres',
    url,
    entities: tables.map((one) => one.schema),
    synchronize: false,
    installExtensions: false,
    extra: { max: 12, types },
  });
  return source.initialize();
}

/** Refuses to start when the app role could see through the fence. */
export async function refuseMightyRole(source: DataSource): Promise<void> {
  const [role] = await source.query<{ name: string; mighty: boolean; owned: string }[]>(
    `select current_user as name, r.rolsuper or r.rolbypassrls as mighty,
       (select count(*) from pg_tables t where t.tableowner = current_user and t.schemaname in ('public', 'door'))::text as owned
     from pg_roles r where r.rolname = current_user`,
  );
  if (role!.mighty || role!.owned !== '0') {
    throw new Error(
      `DATABASE_URL signs in as "${role!.name}", which is a superuser, bypasses row security or owns tables. ` +
        'Use the app role of infra/db/roles.sql: it must own nothing.',
    );
  }
}
