export function judgeAudit(report: unknown): { verdict: 'failed' | 'clean' | 'unknown'; lines: string[] }
