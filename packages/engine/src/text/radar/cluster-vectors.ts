import type { GramVector } from './gram-vectors.ts';

/** Vectors that point the same way; members by their places in what was given. */
export interface VectorCluster {
  readonly members: readonly { readonly place: number; readonly likeness: number }[];
}

/** Which clusters have a gram, so that a vector is compared with those only that share one. */
class ClusterIndex {
  /** Squared length of the sum of each cluster's vectors. */
  readonly #squared: number[] = [];
  /** By gram: its weight in the sum of each cluster that has it. */
  readonly #byGram = new Map<number, Map<number, number>>();
  #shared = new Float64Array(1024);

  /** The cluster that is most like a vector and how like (cosine); -1 where none shares anything. */
  nearest({ grams, weights }: GramVector): { cluster: number; likeness: number; product: number } {
    const touched: number[] = [];
    for (const [at, gram] of grams.entries()) {
      const own = weights[at] ?? 0;
      this.#byGram.get(gram)?.forEach((weight, cluster) => {
        const before = this.#shared[cluster] ?? 0;
        if (before === 0) touched.push(cluster);
        this.#shared[cluster] = before + weight * own;
      });
    }
    let best = { cluster: -1, likeness: 0, product: 0 };
    for (const cluster of touched) {
      const product = this.#shared[cluster] ?? 0;
      this.#shared[cluster] = 0;
      const likeness = product / Math.sqrt(this.#squared[cluster] ?? 1);
      if (likeness > best.likeness || (likeness === best.likeness && cluster < best.cluster))
        best = { cluster, likeness, product };
    }
    return best;
  }

  /** Adds a vector to a cluster with which it has this product, or opens one with it (-1). */
  add({ grams, weights }: GramVector, cluster: number, product: number): void {
    const into = cluster < 0 ? this.#squared.push(0) - 1 : cluster;
    this.#squared[into] = (this.#squared[into] ?? 0) + 2 * product + 1;
    for (const [at, gram] of grams.entries()) {
      const posted = this.#byGram.get(gram) ?? new Map<number, number>();
      posted.set(into, (posted.get(into) ?? 0) + (weights[at] ?? 0));
      this.#byGram.set(gram, posted);
    }
    if (into < this.#shared.length) return;
    const shared = new Float64Array(this.#shared.length * 2);
    shared.set(this.#shared);
    this.#shared = shared;
  }
}

/**
 * Clusters in two passes: the first opens and grows them in the order given, the second gives each vector to the one it
 * is most like. `join` is the least likeness (cosine). Clusters by their first members.
 */
export const clusterVectors = (vectors: readonly GramVector[], join: number): VectorCluster[] => {
  const index = new ClusterIndex();
  const told = vectors.map((vector) => vector.grams.length > 0);
  for (const [place, vector] of vectors.entries()) {
    if (told[place] !== true) continue;
    const { cluster, likeness, product } = index.nearest(vector);
    if (likeness >= join) index.add(vector, cluster, product);
    else index.add(vector, -1, 0);
  }
  const members = new Map<number, { place: number; likeness: number }[]>();
  for (const [place, vector] of vectors.entries()) {
    if (told[place] !== true) continue;
    const { cluster, likeness } = index.nearest(vector);
    if (likeness < join) continue;
    const known = members.get(cluster);
    if (known === undefined) members.set(cluster, [{ place, likeness }]);
    else known.push({ place, likeness });
  }
  return [...members.values()].map((of) => ({ members: of }));
};
