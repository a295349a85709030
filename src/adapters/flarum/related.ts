import type { WireDocument, WireResource } from './wire.js';

/** What a resource of a document is related to, as far as it came with it. `T` is what is promised, not checked. */
export type Related = <T extends WireResource>(resource: WireResource, relationship: string) => readonly T[];

export function relatedIn({ data, included = [] }: WireDocument<WireResource | readonly WireResource[]>): Related {
  const key = ({ type, id }: { type: string; id: string }) => `${type} ${id}`;
  const all = new Map([...included, ...[data].flat()].map((resource) => [key(resource), resource]));
  return <T extends WireResource>({ relationships }: WireResource, relationship: string) => {
    const linked = [relationships?.[relationship]?.data ?? []].flat();
    return linked.flatMap((ref) => (all.get(key(ref)) as T | undefined) ?? []);
  };
}
