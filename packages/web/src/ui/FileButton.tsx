import { Button } from 'antd';
import { useRef } from 'react';

export interface FileButtonProps {
  readonly label: string;
  /** As of <input accept>. */
  readonly accept: string;
  /** Opens the camera of a phone. */
  readonly camera?: boolean;
  readonly many?: boolean;
  readonly onFiles: (files: readonly File[]) => void;
}

/** Asks the browser for files. */
export const FileButton = ({ label, accept, camera, many, onFiles }: FileButtonProps) => {
  const input = useRef<HTMLInputElement>(null);
  return (
    <>
      <Button onClick={() => input.current?.click()}>{label}</Button>
      <input
        ref={input}
        type="file"
        hidden
        multiple={many ?? false}
        accept={accept}
        aria-label={label}
        {...(camera ? { capture: 'environment' as const } : {})}
        onChange={(event) => {
          onFiles([...(event.target.files ?? [])]);
          event.target.value = '';
        }}
      />
    </>
  );
};
