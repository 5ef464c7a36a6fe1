// Generated from the migrated database; do not edit.

/** Which person an identity of the provider is. Once linked, the subject decides and no longer the claim. */
export interface OidcLink {
  issuer: string;
  subject: string;
  person_id: string;
  linked_at: string;
}
