import type { Endpoint } from '@lianfang/contract/endpoint';
import { useQueryClient } from '@tanstack/react-query';
import { useEffect } from 'react';

const betweenLooks = 2000;

/** Reads an endpoint on while what it said is not the whole yet; in the trail that is one reading that goes on. */
export const useAgainWhile = ({ id }: Pick<Endpoint, 'id'>, isWaiting: boolean): void => {
  const client = useQueryClient();
  useEffect(() => {
    if (!isWaiting) return;
    const timer = setInterval(() => void client.invalidateQueries({ queryKey: [id] }), betweenLooks);
    return () => clearInterval(timer);
  }, [client, id, isWaiting]);
};
