import { describe, expect, test } from 'vitest';
import { readConfig } from './config.ts';

const faultsOf = (environment: Record<string, string>): string => {
  try {
    readConfig(environment);
    return '';
  } catch (error) {
    return String(error);
  }
};

describe('the configuration', () => {
  test('needs nothing to be set', () => {
    const config = readConfig({});
    expect(config).toMatchObject({ port: 8080, host: '127.0.0.1', origin: 'http://localhost:8080' });
    expect(config.backupFolder.startsWith(config.dataFolder)).toBe(true);
  });

  test('tells every fault at once, by the name of the variable', () => {
    const told = faultsOf({
      PORT: 'eighty',
      LIANFANG_LOG: 'loud',
      DATABASE_URL: 'mysql://localhost/x',
      LIANFANG_TLS_CERT: '/cert.pem',
      LIANFANG_ORIGN: 'https://county.example',
    });
    for (const name of [
      'PORT:',
      'LIANFANG_LOG:',
      'DATABASE_URL:',
      'LIANFANG_TLS_CERT: needs',
      'LIANFANG_ORIGN: no such',
    ])
      expect(told).toContain(name);
  });

  test('takes an empty variable for one that is not set, and an origin without its path', () => {
    const config = readConfig({ PORT: '', LIANFANG_ORIGIN: 'https://county.example/start/' });
    expect(config.port).toBe(8080);
    expect(config.origin).toBe('https://county.example');
  });

  test('serves https under an https origin where it has a certificate', () => {
    expect(readConfig({ LIANFANG_TLS_CERT: 'c', LIANFANG_TLS_KEY: 'k', PORT: '8443' }).origin).toBe(
      'https://localhost:8443',
    );
  });
});
