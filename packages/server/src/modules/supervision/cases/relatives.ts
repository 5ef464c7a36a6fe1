const words = ['亲属', '家属', '配偶', '妻子', '丈夫', '子女', '父母', '兄弟', '姐妹', '岳父', '岳母', '株连', '连坐'];

/**
 * The first word by which a text speaks of somebody's family, or null. Everybody answers for their own acts alone
 * (公职人员政务处分法 第四、五条: the facts of the act decide), so what goes to the organ in charge says what a unit did or
 * left undone and names nobody's relatives.
 */
export const namesRelatives = (...texts: readonly string[]): string | null =>
  words.find((word) => texts.some((text) => text.includes(word))) ?? null;
