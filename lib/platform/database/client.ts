import { PrismaPg } from '@prisma/adapter-pg';
import pg from 'pg';
import { Prisma, PrismaClient } from '@/prisma/generated/client';
import { readTypes } from './read-types';

export { Prisma };
export type Tx = Prisma.TransactionClient;
export type Sql = Prisma.Sql;
export type PoolClient = pg.PoolClient;
/** Composes parameterised SQL; values never become text. */
export const sql = Prisma.sql;
export const joinSql = Prisma.join;
export const rawSql = Prisma.raw;

type Transaction = <T>(work: (client: PoolClient) => Promise<T>) => Promise<T>;

/** One pool for Prisma and for set-based SQL. */
export interface Database {
  prisma: PrismaClient;
  pool: pg.Pool;
  /** Rows of one parameterised statement. */
  query<Row>(statement: Sql): Promise<Row[]>;
  /** Runs `work` in a transaction on one connection; for COPY and statements over thousands of rows. */
  transaction: Transaction;
  /**
   * Hands out transactions on connections of its own, for work that needs several at once: of the pool it might hold some
   * and wait for another, as others do that hold those, and nobody would go on.
   */
  apart<T>(connections: number, work: (transaction: Transaction) => Promise<T>): Promise<T>;
  close(): Promise<void>;
}

export interface DatabaseOptions {
  url: string;
  /** Connections at most; default 10. */
  connections?: number;
  onError?: (error: Error) => void;
}

function openPool({ url, connections, onError }: DatabaseOptions): pg.Pool {
  const pool = new pg.Pool({
    connectionString: url,
    max: connections ?? 10,
    connectionTimeoutMillis: 10_000,
    application_name: 'muster',
  });
  // A connection that dies while idle is replaced by the pool; without a listener it would end the process.
  pool.on('error', (error) => onError?.(error));
  // The same for one that dies in somebody's hands between two statements: the next statement reports it.
  pool.on('connect', (client) => client.on('error', () => undefined));
  return pool;
}

export function openDatabase(options: DatabaseOptions): Database {
  const pool = openPool(options);
  const prisma = new PrismaClient({ adapter: new PrismaPg(pool) });
  return {
    prisma,
    pool,
    query: async <Row>(statement: Sql) => {
      const result = await pool.query({ text: statement.text, values: statement.values, types: readTypes });
      return result.rows as Row[];
    },
    transaction: (work) => inTransaction(pool, work),
    apart: async (connections, work) => {
      const own = openPool({ ...options, connections });
      try {
        return await work((each) => inTransaction(own, each));
      } finally {
        await own.end();
      }
    },
    close: async () => {
      await prisma.$disconnect();
      await pool.end();
    },
  };
}

async function inTransaction<T>(pool: pg.Pool, work: (client: PoolClient) => Promise<T>): Promise<T> {
  const client = await pool.connect();
  let broken: Error | undefined;
  try {
    await client.query('BEGIN');
    const value = await work(client);
    await client.query('COMMIT');
    return value;
  } catch (error) {
    await client.query('ROLLBACK').catch((failure: Error) => {
      broken = failure;
    });
    throw error;
  } finally {
    client.release(broken);
  }
}

/** Rows of one parameterised statement inside a transaction of `Database.transaction`. */
export async function queryIn<Row>(client: PoolClient, statement: Sql): Promise<Row[]> {
  const result = await client.query({ text: statement.text, values: statement.values, types: readTypes });
  return result.rows as Row[];
}

/** Runs statements in somebody's transaction, be it a command's or a merge's. */
export interface Executor {
  query<Row>(statement: Sql): Promise<Row[]>;
}

export function executorOf(client: PoolClient): Executor {
  return { query: (statement) => queryIn(client, statement) };
}

export function executorOfTx(tx: Tx): Executor {
  return { query: <Row>(statement: Sql) => tx.$queryRaw<Row[]>(statement) };
}
