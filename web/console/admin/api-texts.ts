import type { ChatBoot } from '../../../src/protocol.ts';
import type { PresetPreviewView } from '../../../src/protocol/presets.ts';
import type { SettingsRevision, SettingsView, ShieldRevision } from '../../../src/protocol/settings.ts';
import type { TextPreview, TextRevision, TextsView } from '../../../src/protocol/texts.ts';
import { get, post, request } from '../../lib/api.ts';

const base = '/api/staff';
const of = (key: string): string => `${base}/texts/${encodeURIComponent(key)}`;

export const texts = (): Promise<TextsView> => get(`${base}/texts`);
export const saveText = (key: string, body: TextRevision): Promise<void> => request('PUT', of(key), { body });
export const previewText = (key: string, body: string): Promise<TextPreview> =>
  post(`${of(key)}/preview`, { body });

/** What the citizen's page begins with: its preview begins with the same. */
export const citizenBoot = (institution: string): Promise<ChatBoot> =>
  get(`/api/institutions/${institution}/chat`);

export const settings = (): Promise<SettingsView> => get(`${base}/settings`);
export const saveSettings = (body: SettingsRevision): Promise<SettingsView> =>
  request('PUT', `${base}/settings`, { body });
export const saveShield = (body: ShieldRevision): Promise<SettingsView> =>
  request('PUT', `${base}/shield`, { body });

export const presetAddress = `${base}/preset`;
export const previewPreset = (archive: string): Promise<PresetPreviewView> =>
  post(`${presetAddress}/preview`, { archive });
export const applyPreset = (archive: string, mark: string): Promise<void> =>
  post(presetAddress, { archive, mark });
