import { IdentifierType, identifierTypes } from '@lianfang/contract/cases/identifiers';
import type { SuppressedValue } from '@lianfang/contract/series/links';
import type { Words } from '@lianfang/contract/words';
import { evidenceTypeWords } from '../../words/links.ts';

/** What a kind of evidence is called. */
export const evidenceTypeText = (type: SuppressedValue['type']): Words => {
  if (type === 'downstream' || type === 'script' || type === 'circumstances') return evidenceTypeWords[type];
  return identifierTypes[IdentifierType.parse(type)];
};
