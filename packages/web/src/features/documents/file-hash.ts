/** Browsers compute hashes only on pages served over https or from this machine. */
export const canHash = (): boolean => isSecureContext;

/** SHA-256 of a file in lower-case hex, computed in the browser. */
export const hashOf = async (file: File): Promise<string> => {
  const digest = await crypto.subtle.digest('SHA-256', await file.arrayBuffer());
  return [...new Uint8Array(digest)].map((byte) => byte.toString(16).padStart(2, '0')).join('');
};
