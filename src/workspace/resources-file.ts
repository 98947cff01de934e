/** resources.yaml (guides, helplines, workshop topics) and enforcement.yaml (figures). */
import { join } from 'node:path';
import type { Registered } from '../model/register.ts';
import type { Figure, Resource, WorkshopTopic } from '../model/resources.ts';
import { enforcementSchema, resourcesSchema } from './register-schemas.ts';
import { openRegister } from './register-yaml.ts';
import type { Workspace } from './workspace.ts';

export interface Resources {
  resources: Resource[];
  workshops: WorkshopTopic[];
}

/** What packets and handouts point to; nothing where there is no resources.yaml. Throws Problem with file and line. */
export function readResources(workspace: Workspace): Resources {
  return openResources(workspace)?.value ?? { resources: [], workshops: [] };
}

/** The same with lines; null where there is no file. */
export function openResources(workspace: Workspace): Registered<Resources> | null {
  const register = openRegister(workspace, join(workspace.config.root, 'resources.yaml'), resourcesSchema);
  if (!register) return null;
  const { words, refuseDoubles } = register;
  const resources = register.value.resources ?? [];
  const workshops = register.value.workshops ?? [];
  for (const [key, entries] of Object.entries({ resources, workshops }))
    refuseDoubles(
      key,
      entries.map(({ id }) => id),
    );
  return {
    file: register.file,
    lineOf: register.lineOf,
    value: {
      resources: resources.map((entry, index) => ({
        id: entry.id,
        kind: entry.kind,
        title: words(['resources', index, 'title'], entry.title),
        text: words(['resources', index, 'text'], entry.text),
        address: entry.address ?? null,
        countries: entry.countries ?? [],
        sections: entry.sections ?? [],
        audiences: entry.audiences ?? [],
      })),
      workshops: workshops.map((entry, index) => ({
        id: entry.id,
        audiences: entry.audiences ?? [],
        title: words(['workshops', index, 'title'], entry.title),
        sections: entry.sections ?? [],
        examples: (entry.examples ?? []).map(({ verdict, text }, place) => ({
          verdict,
          text: words(['workshops', index, 'examples', place, 'text'], text),
        })),
        discuss: (entry.discuss ?? []).map((text, place) =>
          words(['workshops', index, 'discuss', place], text),
        ),
      })),
    },
  };
}

/** Figures of enforcement; none where there is no enforcement.yaml. Throws Problem with file and line. */
export function readFigures(workspace: Workspace): Figure[] {
  return openFigures(workspace)?.value ?? [];
}

/** The same with lines; null where there is no file. */
export function openFigures(workspace: Workspace): Registered<Figure[]> | null {
  const path = join(workspace.config.root, 'enforcement.yaml');
  const register = openRegister(workspace, path, enforcementSchema);
  if (!register) return null;
  const { words } = register;
  const figures = register.value.figures ?? [];
  register.refuseDoubles(
    'figures',
    figures.map(({ id }) => id),
  );
  const value = figures.map((entry, index) => {
    const at = ['figures', index] as const;
    const { from, to } = entry.period;
    register.refuseBackwards([...at, 'period', 'to'], ['from', from], ['to', to]);
    return {
      id: entry.id,
      title: words([...at, 'title'], entry.title),
      value: entry.value,
      unit: words([...at, 'unit'], entry.unit),
      period: { from, to },
      scope: words([...at, 'scope'], entry.scope),
      source: words([...at, 'source'], entry.source),
      sections: entry.sections ?? [],
    };
  });
  return { value, file: register.file, lineOf: register.lineOf };
}
