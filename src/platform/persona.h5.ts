/**
 * `?as=<persona>` of the address, before the hash: the local desk shows several people side by side in frames of one window.
 * Read once, because the router rewrites the address.
 */
export const persona: string | null = new URLSearchParams(window.location.search).get('as') || null
