import type { EndpointAgents, Provider } from '@/lib/collectors/contract';

/** The provider, except that a connection we refused ourselves is told in our own words. */
export function tellingRefusals(provider: Provider, agents: EndpointAgents | undefined): Provider {
  if (!agents) return provider;
  return {
    ...provider,
    classify(error, operation) {
      const message = agents.refusalIn(error);
      return message === null ? provider.classify(error, operation) : { reason: 'unavailable', message };
    },
  };
}
