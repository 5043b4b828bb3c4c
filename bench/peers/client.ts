/** What is compared: clients that send the same files to the same server, each as processes of its own. */
import type { Connection } from '../../contract/connection.ts'
import type { Credentials } from '../../main/sign/sign-request.ts'
import type { Usage } from './process-usage.ts'

/** Connections at the same time, for every client that can be told. */
export const CONNECTIONS = 4

/** Where a run sends to. */
export interface Target {
  /** Its prefix is new in every run, so that no client finds its files sent already. */
  connection: Connection
  credentials: Credentials
  /** PEM file of the certificate to trust; null over HTTP. */
  certificatePath: string | null
}

/** What a run sends: one file, or every file of a folder. */
export interface Order {
  /** The file, or the folder. */
  path: string
  /** Every file. */
  files: string[]
  /** Of all files together. */
  bytes: number
}

/** What a run took. */
export interface Measured {
  /** Wall time. */
  seconds: number
  /** User and system time of the client's processes, not of the server. */
  cpuSeconds: number
  /** Sum of the peaks of resident memory of the client's processes. */
  memoryMib: number
  /** Each process's share, where a client has several and tells. */
  processes?: Record<string, Usage>
}

export interface Client {
  name: string
  /** What is counted, and how it is set up. */
  settings: string
  /** Takes minutes: measured in the last round only. */
  slow?: true
  /** Does not get through to local-s3. */
  sinkOnly?: true
  /** @throws Error where a file was not sent */
  upload(order: Order, target: Target): Promise<Measured>
}

/** What a program measured by itself is told, as JSON in its first argument. */
export interface ProgramOrder {
  order: Order
  target: Target
  connections: number
  partBytes: number
}
