export function signFeeds(directory: string, pem: string): Promise<string[]>
export function makeUpdateKey(): { secret: string; public: string }
