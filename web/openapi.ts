// Written by “npm run openapi” from the routes; npm test sees to it that it is up to date.
export interface paths {
    "/api/articles": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The articles of the knowledge base, by title and without their texts */
        get: {
            parameters: {
                query?: {
                    /** @description “next” of the list before */
                    cursor?: components["parameters"]["query-cursor"];
                    limit?: components["parameters"]["query-limit"];
                    q?: string;
                    state?: "offered" | "due" | "retired";
                };
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description One page */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            items: components["schemas"]["ArticleLine"][];
                            next: string | null;
                            total: number | null;
                        };
                    };
                };
                default: components["responses"]["Refusal"];
            };
        };
        put?: never;
        /** Write an article */
        post: {
            parameters: {
                query?: never;
                header: {
                    "idempotency-key": components["parameters"]["header-idempotency-key"];
                };
                path?: never;
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": {
                        body: string;
                        /**
                         * Format: uuid
                         * @default null
                         */
                        owner?: string | null;
                        /**
                         * Format: date
                         * @default null
                         */
                        reviewOn?: string | null;
                        title: string;
                        /**
                         * Format: uri
                         * @default null
                         */
                        url?: string | null;
                    };
                };
            };
            responses: {
                /** @description Written */
                201: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Article"];
                    };
                };
                default: components["responses"]["Refusal"];
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/articles/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** One article */
        get: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    id: components["parameters"]["path-id-2"];
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Found */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Article"];
                    };
                };
                default: components["responses"]["Refusal"];
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        /** Change an article, name who keeps it true, or offer it no more */
        patch: {
            parameters: {
                query?: never;
                header: {
                    "if-match": components["parameters"]["header-if-match"];
                };
                path: {
                    id: components["parameters"]["path-id-2"];
                };
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": {
                        body?: string;
                        /** Format: uuid */
                        owner?: string | null;
                        retired?: boolean;
                        /** Format: date */
                        reviewOn?: string | null;
                        title?: string;
                        /** Format: uri */
                        url?: string | null;
                    };
                };
            };
            responses: {
                /** @description As it is now */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Article"];
                    };
                };
                default: components["responses"]["Refusal"];
            };
        };
        trace?: never;
    };
    "/api/articles/{id}/versions": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** What an article said before, newest first */
        get: {
            parameters: {
                query?: {
                    /** @description “next” of the list before */
                    cursor?: components["parameters"]["query-cursor"];
                    limit?: components["parameters"]["query-limit"];
                };
                header?: never;
                path: {
                    id: components["parameters"]["path-id-2"];
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description The versions */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            items: {
                                /** Format: date-time */
                                at: string;
                                body: string;
                                by: {
                                    /** Format: uuid */
                                    id: string;
                                    name: string;
                                } | null;
                                title: string;
                                version: number;
                            }[];
                            next: string | null;
                            total: number | null;
                        };
                    };
                };
                default: components["responses"]["Refusal"];
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/audit": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Who changed what here, the newest first */
        get: {
            parameters: {
                query?: {
                    /** @description “next” of the list before */
                    cursor?: components["parameters"]["query-cursor"];
                    limit?: components["parameters"]["query-limit"];
                };
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description One page */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            items: {
                                /** @example person-changed */
                                action: string;
                                actor: {
                                    /** Format: uuid */
                                    id: string;
                                    name: string;
                                } | null;
                                /** Format: date-time */
                                at: string;
                                facts: {
                                    [key: string]: unknown;
                                };
                                /** Format: uuid */
                                id: string;
                                runBy: string | null;
                            }[];
                            next: string | null;
                            total: number | null;
                        };
                    };
                };
                default: components["responses"]["Refusal"];
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/checks": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** What the SOP says of a case or a text; stores nothing */
        post: {
            parameters: {
                query?: never;
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": {
                        case: components["schemas"]["Case"];
                        escalation?: components["schemas"]["IdOrNumber"];
                        sop?: string;
                    } | {
                        escalation?: components["schemas"]["IdOrNumber"];
                        sop?: string;
                        text: string;
                    };
                };
            };
            responses: {
                /** @description The case as it was understood, and the findings */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            case: components["schemas"]["Case"];
                            findings: components["schemas"]["Finding"][];
                            unplaced: string[];
                        };
                    };
                };
                default: components["responses"]["Refusal"];
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/connections": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The places that Baton speaks to, and since when */
        get: {
            parameters: {
                query?: never;
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description All of them */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            items: components["schemas"]["Connection"][];
                        };
                    };
                };
                default: components["responses"]["Refusal"];
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/counts": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** How many escalations each view of the list holds for you, closed ones not counted; and how much waits besides */
        get: {
            parameters: {
                query?: never;
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description The counts */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            all: number;
                            byHand: number;
                            deciding: number;
                            hanging: number;
                            holding: number;
                            mine: number;
                            others: number;
                            returned: number;
                            triage: number;
                            unread: number;
                            waitingForMe: number;
                        };
                    };
                };
                default: components["responses"]["Refusal"];
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/deliveries": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** What Baton was to say elsewhere, and could not: all that hangs, or what you have to do by hand */
        get: {
            parameters: {
                query?: {
                    /** @description “next” of the list before */
                    cursor?: components["parameters"]["query-cursor"];
                    limit?: components["parameters"]["query-limit"];
                    view?: "hanging" | "mine";
                };
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Deliveries, the oldest first */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            items: components["schemas"]["Delivery"][];
                            next: string | null;
                            total: number | null;
                        };
                    };
                };
                default: components["responses"]["Refusal"];
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/deliveries/{id}/by-hand": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Say that you did it by hand */
        post: {
            parameters: {
                query?: never;
                header: {
                    "idempotency-key": components["parameters"]["header-idempotency-key"];
                };
                path: {
                    id: components["parameters"]["path-id-2"];
                };
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": Record<string, never>;
                };
            };
            responses: {
                /** @description The delivery, as it is now */
                201: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Delivery"];
                    };
                };
                default: components["responses"]["Refusal"];
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/deliveries/{id}/retries": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Have it tried again at once */
        post: {
            parameters: {
                query?: never;
                header: {
                    "idempotency-key": components["parameters"]["header-idempotency-key"];
                };
                path: {
                    id: components["parameters"]["path-id-2"];
                };
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": Record<string, never>;
                };
            };
            responses: {
                /** @description The delivery, as it is now */
                201: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Delivery"];
                    };
                };
                default: components["responses"]["Refusal"];
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/deliveries/{id}/skips": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Say why it need not be said */
        post: {
            parameters: {
                query?: never;
                header: {
                    "idempotency-key": components["parameters"]["header-idempotency-key"];
                };
                path: {
                    id: components["parameters"]["path-id-2"];
                };
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": {
                        reason: string;
                    };
                };
            };
            responses: {
                /** @description The delivery, as it is now */
                201: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Delivery"];
                    };
                };
                default: components["responses"]["Refusal"];
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/demo": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Fill a Baton in which nobody has begun yet with people and escalations to look around among; it takes some seconds */
        post: {
            parameters: {
                query?: never;
                header: {
                    "idempotency-key": components["parameters"]["header-idempotency-key"];
                };
                path?: never;
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": Record<string, never>;
                };
            };
            responses: {
                /** @description Added */
                201: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            escalations: number;
                            /** @description Everybody’s: shown once; null in the answer to a repetition */
                            password: string | null;
                            /** @description Who can sign in */
                            people: {
                                email: string;
                                name: string;
                                /** @enum {string} */
                                role: "tier1" | "tier2" | "lead" | "admin";
                            }[];
                        };
                    };
                };
                default: components["responses"]["Refusal"];
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/dev/clock": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** For development: what time it is for this process */
        get: {
            parameters: {
                query?: never;
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Now */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            /** @description By how much it is ahead of the machine’s, in milliseconds */
                            ahead: number;
                            /** Format: date-time */
                            now: string;
                        };
                    };
                };
                default: components["responses"]["Refusal"];
            };
        };
        put?: never;
        /** For development: move this process’s clock on, and do what falls due by then */
        post: {
            parameters: {
                query?: never;
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": {
                        forward: number | string;
                    };
                };
            };
            responses: {
                /** @description Moved */
                201: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            /** @description By how much it is ahead of the machine’s, in milliseconds */
                            ahead: number;
                            /** @description How many escalations were due to be looked at */
                            looked: number;
                            /** Format: date-time */
                            now: string;
                        };
                    };
                };
                default: components["responses"]["Refusal"];
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/dev/people": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** For development: everybody, with a link that signs in as them */
        get: {
            parameters: {
                query?: {
                    /** @description “next” of the list before */
                    cursor?: components["parameters"]["query-cursor"];
                    limit?: components["parameters"]["query-limit"];
                };
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description One page */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            items: {
                                email: string;
                                /** Format: uuid */
                                id: string;
                                /** Format: date-time */
                                leftAt: string | null;
                                /**
                                 * Format: date-time
                                 * @description Until when a link to choose a password, which they have not used yet, is good
                                 */
                                linkUntil: string | null;
                                name: string;
                                /** @enum {string} */
                                role: "tier1" | "tier2" | "lead" | "admin";
                                /** @description Open this to be signed in as them; null for whoever has left */
                                signIn: string | null;
                                /** @enum {string} */
                                state: "invited" | "here" | "left";
                            }[];
                            next: string | null;
                            total: number | null;
                        };
                    };
                };
                default: components["responses"]["Refusal"];
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/dev/refusals": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** For development: every refusal, as it reads */
        get: {
            parameters: {
                query?: never;
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description All of them */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            items: {
                                code: string;
                                detail: string;
                                status: number;
                                title: string;
                            }[];
                            next: string | null;
                            total: number | null;
                        };
                    };
                };
                default: components["responses"]["Refusal"];
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/dev/sentences": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** For development: every sort of message, in every medium, as each reader reads it */
        get: {
            parameters: {
                query?: never;
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description The latest of each kind */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            items: {
                                /** @example returned */
                                kind: string;
                                /** @example E-1042 */
                                number: string;
                                readings: {
                                    /** @enum {string} */
                                    reader: "actor" | "author" | "holder" | "anybody";
                                    timeline: string;
                                }[];
                            }[];
                            next: string | null;
                            total: number | null;
                        };
                    };
                };
                default: components["responses"]["Refusal"];
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/dev/sign-in/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** For development: be signed in as somebody, and go on */
        get: {
            parameters: {
                query?: {
                    to?: string;
                };
                header?: never;
                path: {
                    id: components["parameters"]["path-id-2"];
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Signed in */
                302: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content?: never;
                };
                default: components["responses"]["Refusal"];
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/dev/slack": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** For development: every message and window as Slack is given it */
        get: {
            parameters: {
                query?: never;
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description The latest of each kind */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            items: {
                                blocks: ({
                                    type: string;
                                } & {
                                    [key: string]: unknown;
                                })[];
                                number: string;
                                to: string;
                            }[];
                            next: string | null;
                            total: number | null;
                        };
                    };
                };
                default: components["responses"]["Refusal"];
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/differences": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Decisions about the same that differ, side by side */
        get: {
            parameters: {
                query?: {
                    /** @description “next” of the list before */
                    cursor?: components["parameters"]["query-cursor"];
                    limit?: components["parameters"]["query-limit"];
                    state?: "open" | "settled";
                };
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description One page, the newest first */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            items: components["schemas"]["Difference"][];
                            next: string | null;
                            total: number | null;
                        };
                    };
                };
                default: components["responses"]["Refusal"];
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/differences/{id}/explanations": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Say why two decisions about the same differ */
        post: {
            parameters: {
                query?: never;
                header: {
                    "idempotency-key": components["parameters"]["header-idempotency-key"];
                };
                path: {
                    id: components["parameters"]["path-id-2"];
                };
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": {
                        reason: string;
                    };
                };
            };
            responses: {
                /** @description As it is now */
                201: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Difference"];
                    };
                };
                default: components["responses"]["Refusal"];
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/docs": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** This document, to read and to try */
        get: {
            parameters: {
                query?: never;
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description A page */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "text/html": string;
                    };
                };
                default: components["responses"]["Refusal"];
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/docs/{file}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** A part of that page */
        get: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    file: "swagger-ui.css" | "swagger-ui-bundle.js" | "start.js";
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description The file */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "text/plain": string;
                    };
                };
                default: components["responses"]["Refusal"];
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/escalations": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Escalations, page by page: the queue, what waits for you, yours, or all you may see */
        get: {
            parameters: {
                query?: {
                    author?: string;
                    criterion?: string;
                    /** @description “next” of the list before */
                    cursor?: components["parameters"]["query-cursor"];
                    holder?: string;
                    limit?: components["parameters"]["query-limit"];
                    persona?: string;
                    plan?: string;
                    q?: string;
                    sort?: "oldest" | "newest" | "held-longest";
                    state?: "draft" | "submitted" | "accepted" | "returned" | "decided" | "closed";
                    view?: "queue" | "deciding" | "waiting-for-me" | "others" | "mine" | "holding" | "returned" | "all";
                };
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description One page */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            items: components["schemas"]["Escalation"][];
                            next: string | null;
                            total: number | null;
                        };
                    };
                };
                default: components["responses"]["Refusal"];
            };
        };
        put?: never;
        /** Begin an escalation: a draft, saved however incomplete */
        post: {
            parameters: {
                query?: never;
                header: {
                    "idempotency-key": components["parameters"]["header-idempotency-key"];
                };
                path?: never;
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": {
                        /** @default null */
                        ask?: null | string;
                        /** @default null */
                        blocker?: null | string;
                        /** @default [] */
                        criteria?: {
                            criterion: string;
                            id?: string;
                            /** @default null */
                            proof?: null | string;
                        }[];
                        /**
                         * @default {
                         *       "name": null,
                         *       "persona": null,
                         *       "plan": null,
                         *       "health": null,
                         *       "notes": null
                         *     }
                         */
                        customer?: {
                            /**
                             * @default null
                             * @enum {string|null}
                             */
                            health?: "healthy" | "at-risk" | "churning" | "unknown" | null;
                            /** @default null */
                            name?: null | string;
                            /** @default null */
                            notes?: null | string;
                            /** @default null */
                            persona?: null | string;
                            /** @default null */
                            plan?: null | string;
                        };
                        /** @default [] */
                        evidence?: {
                            /** @default null */
                            caption?: null | string;
                            /** Format: uuid */
                            id: string;
                            /** @default null */
                            step?: string | null;
                        }[];
                        /** @default null */
                        evidenceWaiver?: null | string;
                        /** @default {} */
                        extra?: {
                            [key: string]: null | number | string;
                        };
                        /**
                         * @default {
                         *       "recommendation": null,
                         *       "references": [],
                         *       "assumptions": [],
                         *       "confidence": null
                         *     }
                         */
                        proposal?: {
                            /** @default [] */
                            assumptions?: {
                                id?: string;
                                text: string;
                            }[];
                            /**
                             * @default null
                             * @enum {string|null}
                             */
                            confidence?: "low" | "medium" | "high" | null;
                            /** @default null */
                            recommendation?: null | string;
                            /** @default [] */
                            references?: {
                                id?: string;
                                /** @enum {string} */
                                kind: "sop" | "article" | "precedent" | "link";
                                /** @default null */
                                target?: null | string;
                                /** @default null */
                                title?: null | string;
                                /** @default null */
                                url?: null | string;
                            }[];
                        };
                        sop?: string;
                        /** @default [] */
                        steps?: {
                            /** @default null */
                            did?: null | string;
                            id?: string;
                            /** @default null */
                            saw?: null | string;
                            /**
                             * @default null
                             * @enum {string|null}
                             */
                            verdict?: "tested" | "confirmed" | "ruled-out" | null;
                        }[];
                        /** @default null */
                        ticket?: null | string;
                        /** @default [] */
                        unplaced?: string[];
                    };
                };
            };
            responses: {
                /** @description The draft */
                201: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Escalation"];
                    };
                };
                default: components["responses"]["Refusal"];
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/escalations/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** One escalation, with what you may do next, and why not */
        get: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    id: components["parameters"]["path-id"];
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Found */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Escalation"];
                    };
                };
                default: components["responses"]["Refusal"];
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        /** Mend a draft or a returned case, by JSON Merge Patch (RFC 7396) */
        patch: {
            parameters: {
                query?: never;
                header: {
                    "if-match": components["parameters"]["header-if-match"];
                };
                path: {
                    id: components["parameters"]["path-id"];
                };
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": {
                        [key: string]: unknown;
                    };
                };
            };
            responses: {
                /** @description As it is now */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Escalation"];
                    };
                };
                default: components["responses"]["Refusal"];
            };
        };
        trace?: never;
    };
    "/api/escalations/{id}/acceptances": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Take it from the queue: from now on you hold it */
        post: {
            parameters: {
                query?: never;
                header: {
                    "idempotency-key": components["parameters"]["header-idempotency-key"];
                    "if-match": components["parameters"]["header-if-match"];
                };
                path: {
                    id: components["parameters"]["path-id"];
                };
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": Record<string, never>;
                };
            };
            responses: {
                /** @description As it is now */
                201: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Escalation"];
                    };
                };
                default: components["responses"]["Refusal"];
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/escalations/{id}/assignments": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Hand it to somebody else, or take it over */
        post: {
            parameters: {
                query?: never;
                header: {
                    "idempotency-key": components["parameters"]["header-idempotency-key"];
                    "if-match": components["parameters"]["header-if-match"];
                };
                path: {
                    id: components["parameters"]["path-id"];
                };
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": {
                        reason?: null | string;
                        /** Format: uuid */
                        to: string;
                    };
                };
            };
            responses: {
                /** @description As it is now */
                201: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Escalation"];
                    };
                };
                default: components["responses"]["Refusal"];
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/escalations/{id}/closings": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Close it: the decision carried out and the customer told, or answered by something already written */
        post: {
            parameters: {
                query?: never;
                header: {
                    "idempotency-key": components["parameters"]["header-idempotency-key"];
                    "if-match": components["parameters"]["header-if-match"];
                };
                path: {
                    id: components["parameters"]["path-id"];
                };
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": {
                        /** @enum {string} */
                        customerTold: "yes" | "no-need";
                        done: string;
                        /** @enum {string} */
                        outcome: "carried-out";
                    } | {
                        /** @enum {string} */
                        outcome: "self-served";
                        solvedBy: {
                            id: string;
                            /** @enum {string} */
                            kind: "article" | "precedent" | "sop" | "link";
                        };
                    };
                };
            };
            responses: {
                /** @description As it is now */
                201: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Escalation"];
                    };
                };
                default: components["responses"]["Refusal"];
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/escalations/{id}/comments": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Say something about it: to everybody, or as a note for Tier 2 only */
        post: {
            parameters: {
                query?: never;
                header: {
                    "idempotency-key": components["parameters"]["header-idempotency-key"];
                };
                path: {
                    id: components["parameters"]["path-id"];
                };
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": {
                        /** @default false */
                        internal?: boolean;
                        text: string;
                    };
                };
            };
            responses: {
                /** @description As it is now */
                201: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Escalation"];
                    };
                };
                default: components["responses"]["Refusal"];
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/escalations/{id}/comments/{event}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        /** Take back what you said; the timeline shows that you did */
        delete: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    event: string;
                    id: components["parameters"]["path-id"];
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description As it is now */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Escalation"];
                    };
                };
                default: components["responses"]["Refusal"];
            };
        };
        options?: never;
        head?: never;
        /** Say better what you said; the timeline shows that it was changed */
        patch: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    event: string;
                    id: components["parameters"]["path-id"];
                };
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": {
                        text: string;
                    };
                };
            };
            responses: {
                /** @description As it is now */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Escalation"];
                    };
                };
                default: components["responses"]["Refusal"];
            };
        };
        trace?: never;
    };
    "/api/escalations/{id}/context": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** What the help desk said of its ticket when it was submitted, and what has changed since */
        get: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    id: components["parameters"]["path-id"];
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description What is kept */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["TicketContext"];
                    };
                };
                default: components["responses"]["Refusal"];
            };
        };
        put?: never;
        /** Ask the help desk about its ticket again */
        post: {
            parameters: {
                query?: never;
                header: {
                    "idempotency-key": components["parameters"]["header-idempotency-key"];
                };
                path: {
                    id: components["parameters"]["path-id"];
                };
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": Record<string, never>;
                };
            };
            responses: {
                /** @description What is kept, and what is so now */
                201: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["TicketContext"];
                    };
                };
                default: components["responses"]["Refusal"];
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/escalations/{id}/decided-before": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** How cases that surely ask the same were decided within a year */
        get: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    id: components["parameters"]["path-id"];
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description The newest first, at most three */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            items: components["schemas"]["Decided"][];
                            next: null;
                            total: null;
                        };
                    };
                };
                default: components["responses"]["Refusal"];
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/escalations/{id}/decisions": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Answer the proposal, say why, and who carries it out */
        post: {
            parameters: {
                query?: never;
                header: {
                    "idempotency-key": components["parameters"]["header-idempotency-key"];
                    "if-match": components["parameters"]["header-if-match"];
                };
                path: {
                    id: components["parameters"]["path-id"];
                };
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": {
                        answer?: null | string;
                        /** @default [] */
                        assumptions?: {
                            /** @enum {string} */
                            holds: "true" | "false" | "unknown";
                            id: string;
                        }[];
                        /**
                         * @default {
                         *       "by": "author"
                         *     }
                         */
                        carryOut?: {
                            /** @enum {string} */
                            by: "author" | "person" | "outside";
                            /** Format: uuid */
                            person?: string | null;
                            /** Format: date-time */
                            until?: string | null;
                            who?: null | string;
                        };
                        customerWording?: null | string;
                        /** @enum {string} */
                        decision: "as-proposed" | "with-changes" | "replaced" | "declined";
                        reason: string;
                    };
                };
            };
            responses: {
                /** @description As it is now */
                201: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Escalation"];
                    };
                };
                default: components["responses"]["Refusal"];
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/escalations/{id}/deliveries": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** What was promised to be told elsewhere, how it stands, and what to do by hand */
        get: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    id: components["parameters"]["path-id"];
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description The ledger, and the four ticks */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            drift: components["schemas"]["Drift"][];
                            items: components["schemas"]["Delivery"][];
                            next: null;
                            ticks: components["schemas"]["Tick"][];
                            total: number;
                        };
                    };
                };
                default: components["responses"]["Refusal"];
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/escalations/{id}/diversions": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Carry it over to the SOP to which it belongs, as a new draft */
        post: {
            parameters: {
                query?: never;
                header: {
                    "idempotency-key": components["parameters"]["header-idempotency-key"];
                    "if-match": components["parameters"]["header-if-match"];
                };
                path: {
                    id: components["parameters"]["path-id"];
                };
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": {
                        reason: string;
                        sop: string;
                    };
                };
            };
            responses: {
                /** @description As it is now */
                201: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Escalation"];
                    };
                };
                default: components["responses"]["Refusal"];
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/escalations/{id}/drift/{aspect}/acceptances": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Say that the ticket is meant to stand as it does */
        post: {
            parameters: {
                query?: never;
                header: {
                    "idempotency-key": components["parameters"]["header-idempotency-key"];
                };
                path: {
                    aspect: "tags" | "team" | "state";
                    id: components["parameters"]["path-id"];
                };
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": Record<string, never>;
                };
            };
            responses: {
                /** @description How it stands now */
                201: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Drift"];
                    };
                };
                default: components["responses"]["Refusal"];
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/escalations/{id}/drift/{aspect}/repairs": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Have the ticket put right in the help desk, as Baton left it */
        post: {
            parameters: {
                query?: never;
                header: {
                    "idempotency-key": components["parameters"]["header-idempotency-key"];
                };
                path: {
                    aspect: "tags" | "team" | "state";
                    id: components["parameters"]["path-id"];
                };
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": Record<string, never>;
                };
            };
            responses: {
                /** @description How it stands now */
                201: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Drift"];
                    };
                };
                default: components["responses"]["Refusal"];
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/escalations/{id}/held": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** “Did it hold?”: the answer of whoever is asked a week after it was closed */
        post: {
            parameters: {
                query?: never;
                header: {
                    "idempotency-key": components["parameters"]["header-idempotency-key"];
                };
                path: {
                    id: components["parameters"]["path-id"];
                };
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": {
                        held: boolean;
                    };
                };
            };
            responses: {
                /** @description As it is now */
                201: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Escalation"];
                    };
                };
                default: components["responses"]["Refusal"];
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/escalations/{id}/joins": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The customers who wait for the same, with their tickets, those first who have waited longest */
        get: {
            parameters: {
                query?: {
                    /** @description “next” of the list before */
                    cursor?: components["parameters"]["query-cursor"];
                    limit?: components["parameters"]["query-limit"];
                };
                header?: never;
                path: {
                    id: components["parameters"]["path-id"];
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description One page */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            items: components["schemas"]["Join"][];
                            next: string | null;
                            total: number | null;
                        };
                    };
                };
                default: components["responses"]["Refusal"];
            };
        };
        put?: never;
        /** Me too: wait for it with a ticket of your own; a draft that asks the same is withdrawn, and its evidence goes along */
        post: {
            parameters: {
                query?: never;
                header: {
                    "idempotency-key": components["parameters"]["header-idempotency-key"];
                };
                path: {
                    id: components["parameters"]["path-id"];
                };
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": {
                        customer?: null | string;
                        draft?: {
                            id: components["schemas"]["IdOrNumber"];
                            version: number;
                        } | null;
                        ticket: string;
                    };
                };
            };
            responses: {
                /** @description As it is now */
                201: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Escalation"];
                    };
                };
                default: components["responses"]["Refusal"];
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/escalations/{id}/joins/{join}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        /** Your customer does not wait for it any more */
        delete: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    id: components["parameters"]["path-id"];
                    join: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description As it is now */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Escalation"];
                    };
                };
                default: components["responses"]["Refusal"];
            };
        };
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/escalations/{id}/lookup": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** What its author looked for before handing it on, what was offered, and what they made of it */
        get: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    id: components["parameters"]["path-id"];
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description The proof of having looked */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Lookup"];
                    };
                };
                default: components["responses"]["Refusal"];
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/escalations/{id}/lookup/dismissals": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** What was offered does not answer this, because … */
        post: {
            parameters: {
                query?: never;
                header: {
                    "idempotency-key": components["parameters"]["header-idempotency-key"];
                };
                path: {
                    id: components["parameters"]["path-id"];
                };
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": {
                        because: string;
                        id: string;
                        /** @enum {string} */
                        kind: "article" | "precedent" | "sop" | "twin";
                    };
                };
            };
            responses: {
                /** @description The proof as it is now */
                201: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Lookup"];
                    };
                };
                default: components["responses"]["Refusal"];
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/escalations/{id}/lookup/openings": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** You opened what was offered */
        post: {
            parameters: {
                query?: never;
                header: {
                    "idempotency-key": components["parameters"]["header-idempotency-key"];
                };
                path: {
                    id: components["parameters"]["path-id"];
                };
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": {
                        id: string;
                        /** @enum {string} */
                        kind: "article" | "precedent" | "sop" | "twin";
                    };
                };
            };
            responses: {
                /** @description The proof as it is now */
                201: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Lookup"];
                    };
                };
                default: components["responses"]["Refusal"];
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/escalations/{id}/macro": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The case as the text of the help desk’s macro */
        get: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    id: components["parameters"]["path-id"];
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description The text */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "text/plain": string;
                    };
                };
                default: components["responses"]["Refusal"];
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/escalations/{id}/merges": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Merge it into another that is about the same */
        post: {
            parameters: {
                query?: never;
                header: {
                    "idempotency-key": components["parameters"]["header-idempotency-key"];
                    "if-match": components["parameters"]["header-if-match"];
                };
                path: {
                    id: components["parameters"]["path-id"];
                };
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": {
                        into: components["schemas"]["IdOrNumber"];
                    };
                };
            };
            responses: {
                /** @description As it is now */
                201: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Escalation"];
                    };
                };
                default: components["responses"]["Refusal"];
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/escalations/{id}/precedent": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** What a precedent of this escalation would begin with, what in it may belong to the customer, and those that there are */
        get: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    id: components["parameters"]["path-id"];
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description The beginning */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            /** @description Null while nothing is decided */
                            draft: {
                                /** @description What may belong to the customer, with the place of its first letter */
                                personal: {
                                    question: {
                                        at: number;
                                        /** @enum {string} */
                                        kind: "customer" | "email" | "phone" | "link" | "ticket";
                                        text: string;
                                    }[];
                                    ruling: {
                                        at: number;
                                        /** @enum {string} */
                                        kind: "customer" | "email" | "phone" | "link" | "ticket";
                                        text: string;
                                    }[];
                                };
                                question: string;
                                /** Format: date */
                                reviewOn: string;
                                ruling: string;
                                scope: {
                                    amount: string | null;
                                    conditions: string[];
                                    persona: string | null;
                                    plan: string | null;
                                };
                            } | null;
                            precedents: components["schemas"]["Precedent"][];
                        };
                    };
                };
                default: components["responses"]["Refusal"];
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/escalations/{id}/presence": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /** Say that you are looking at it, every 20 seconds while you are; who else is */
        put: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    id: components["parameters"]["path-id"];
                };
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": Record<string, never>;
                };
            };
            responses: {
                /** @description Everybody else who looked within the last 40 seconds */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            looking: {
                                /** Format: uuid */
                                id: string;
                                name: string;
                            }[];
                        };
                    };
                };
                default: components["responses"]["Refusal"];
            };
        };
        post?: never;
        /** Say that you have turned away */
        delete: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    id: components["parameters"]["path-id"];
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description You are not among those who look at it */
                204: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content?: never;
                };
                default: components["responses"]["Refusal"];
            };
        };
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/escalations/{id}/releases": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Put it back into the queue */
        post: {
            parameters: {
                query?: never;
                header: {
                    "idempotency-key": components["parameters"]["header-idempotency-key"];
                    "if-match": components["parameters"]["header-if-match"];
                };
                path: {
                    id: components["parameters"]["path-id"];
                };
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": {
                        reason: string;
                    };
                };
            };
            responses: {
                /** @description As it is now */
                201: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Escalation"];
                    };
                };
                default: components["responses"]["Refusal"];
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/escalations/{id}/reopenings": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Say that it is not over: back to the queue */
        post: {
            parameters: {
                query?: never;
                header: {
                    "idempotency-key": components["parameters"]["header-idempotency-key"];
                    "if-match": components["parameters"]["header-if-match"];
                };
                path: {
                    id: components["parameters"]["path-id"];
                };
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": {
                        reason: string;
                    };
                };
            };
            responses: {
                /** @description As it is now */
                201: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Escalation"];
                    };
                };
                default: components["responses"]["Refusal"];
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/escalations/{id}/returns": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Hand it back to its author, with marks on the fields to mend */
        post: {
            parameters: {
                query?: never;
                header: {
                    "idempotency-key": components["parameters"]["header-idempotency-key"];
                    "if-match": components["parameters"]["header-if-match"];
                };
                path: {
                    id: components["parameters"]["path-id"];
                };
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": {
                        marks: {
                            field: string;
                            mend: string;
                        }[];
                        note?: null | string;
                    };
                };
            };
            responses: {
                /** @description As it is now */
                201: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Escalation"];
                    };
                };
                default: components["responses"]["Refusal"];
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/escalations/{id}/rounds": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The case as it was each time it was submitted, oldest first */
        get: {
            parameters: {
                query?: {
                    /** @description “next” of the list before */
                    cursor?: components["parameters"]["query-cursor"];
                    limit?: components["parameters"]["query-limit"];
                };
                header?: never;
                path: {
                    id: components["parameters"]["path-id"];
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description The rounds */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            items: {
                                /** Format: date-time */
                                at: string;
                                case: components["schemas"]["Case"];
                                findings: components["schemas"]["Finding"][];
                                round: number;
                                sopVersion: number;
                            }[];
                            next: string | null;
                            total: number | null;
                        };
                    };
                };
                default: components["responses"]["Refusal"];
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/escalations/{id}/submissions": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Hand it to the SOP’s queue, if the SOP’s check finds nothing open */
        post: {
            parameters: {
                query?: never;
                header: {
                    "idempotency-key": components["parameters"]["header-idempotency-key"];
                    "if-match": components["parameters"]["header-if-match"];
                };
                path: {
                    id: components["parameters"]["path-id"];
                };
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": Record<string, never>;
                };
            };
            responses: {
                /** @description As it is now */
                201: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Escalation"];
                    };
                };
                default: components["responses"]["Refusal"];
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/escalations/{id}/timeline": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** What happened to it, the newest page first and each page oldest first, and how long each side has held it */
        get: {
            parameters: {
                query?: {
                    /** @description “next” of the list before */
                    cursor?: components["parameters"]["query-cursor"];
                    limit?: components["parameters"]["query-limit"];
                    only?: "everything" | "moves";
                };
                header?: never;
                path: {
                    id: components["parameters"]["path-id"];
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description A page of the timeline; “next” leads to what came before */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            held: {
                                [key: string]: number;
                            };
                            items: {
                                actor: {
                                    /** Format: uuid */
                                    id: string;
                                    name: string;
                                } | {
                                    /** @enum {string} */
                                    kind: "system";
                                };
                                /** Format: date-time */
                                at: string;
                                facts: {
                                    [key: string]: unknown;
                                };
                                /** Format: uuid */
                                id: string;
                                internal: boolean;
                                /** @example returned */
                                kind: string;
                                /** @description Only you can read it: it happened while the draft was yours alone */
                                private: boolean;
                                /** @example Tomás returned E-1042 to Maya, to mend: Step 2, what was seen – Which role, in which plan? */
                                sentence: string;
                                version: number;
                            }[];
                            next: string | null;
                            total: number | null;
                        };
                    };
                };
                default: components["responses"]["Refusal"];
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/escalations/{id}/waits": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Pause it: wait for its author, the customer or somebody outside */
        post: {
            parameters: {
                query?: never;
                header: {
                    "idempotency-key": components["parameters"]["header-idempotency-key"];
                    "if-match": components["parameters"]["header-if-match"];
                };
                path: {
                    id: components["parameters"]["path-id"];
                };
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": {
                        /** @enum {string} */
                        on: "author" | "customer" | "outside";
                        reason: string;
                        /** Format: date-time */
                        until: string;
                    };
                };
            };
            responses: {
                /** @description As it is now */
                201: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Escalation"];
                    };
                };
                default: components["responses"]["Refusal"];
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/escalations/{id}/waits/current": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        /** End the wait */
        delete: {
            parameters: {
                query?: never;
                header: {
                    "idempotency-key"?: string;
                    "if-match": components["parameters"]["header-if-match"];
                };
                path: {
                    id: components["parameters"]["path-id"];
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description As it is now */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Escalation"];
                    };
                };
                default: components["responses"]["Refusal"];
            };
        };
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/escalations/{id}/withdrawals": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Take your own question back */
        post: {
            parameters: {
                query?: never;
                header: {
                    "idempotency-key": components["parameters"]["header-idempotency-key"];
                    "if-match": components["parameters"]["header-if-match"];
                };
                path: {
                    id: components["parameters"]["path-id"];
                };
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": {
                        reason: string;
                    };
                };
            };
            responses: {
                /** @description As it is now */
                201: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Escalation"];
                    };
                };
                default: components["responses"]["Refusal"];
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/events": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Every change that you may hear of, as it happens */
        get: {
            parameters: {
                query?: never;
                header?: {
                    "last-event-id"?: string;
                };
                path?: never;
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Server-sent events, until the session ends; the schema is that of one message’s “data”. After a break, “Last-Event-ID” brings the last change of each escalation since; “missed” says to read everything again. */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "text/event-stream": {
                            /** Format: uuid */
                            escalation: string;
                            /** @example accepted */
                            kind: string;
                            /** @example E-1042 */
                            number: string;
                            version: number;
                        } | {
                            /** @enum {string} */
                            kind: "missed";
                        };
                    };
                };
                default: components["responses"]["Refusal"];
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/evidence": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Upload a file (up to 100 MB), to be named in a case by its id */
        post: {
            parameters: {
                query?: never;
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody: {
                content: {
                    "multipart/form-data": {
                        /** Format: binary */
                        file: string;
                    };
                };
            };
            responses: {
                /** @description Stored */
                201: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            /** @description Seconds; null, for recordings are not measured yet */
                            duration: number | null;
                            height: number | null;
                            /** Format: uuid */
                            id: string;
                            /**
                             * @description Empty once it is removed
                             * @example invoice-page.png
                             */
                            name: string;
                            /** @description Who deleted its bytes, when and why; null while they are there */
                            removed: {
                                /** Format: date-time */
                                at: string;
                                by: {
                                    /** Format: uuid */
                                    id: string;
                                    name: string;
                                };
                                reason: string | null;
                            } | null;
                            /** @description Of the bytes, in hex; empty once it is removed */
                            sha256: string;
                            /** @description Bytes */
                            size: number;
                            /** @enum {string} */
                            state: "ready" | "removed";
                            /**
                             * @description Media type, found from the bytes
                             * @example image/png
                             */
                            type: string;
                            /** @description Pixels; null for what is no picture or could not be measured */
                            width: number | null;
                        };
                    };
                };
                default: components["responses"]["Refusal"];
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/evidence/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The bytes of a file, or a range of them */
        get: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    id: components["parameters"]["path-id-2"];
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description All of it, under the type that its bytes show */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/octet-stream": string;
                    };
                };
                /** @description The range that was asked for */
                206: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/octet-stream": string;
                    };
                };
                /** @description Unchanged */
                304: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content?: never;
                };
                /** @description The range lies beyond its end */
                416: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content?: never;
                };
                default: components["responses"]["Refusal"];
            };
        };
        put?: never;
        post?: never;
        /** Delete the bytes of a file; who removed it and when stays visible. For its uploader, the submitter, leads and administrators */
        delete: {
            parameters: {
                query?: {
                    reason?: string;
                };
                header?: never;
                path: {
                    id: components["parameters"]["path-id-2"];
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Removed, now or before */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            /** @description Seconds; null, for recordings are not measured yet */
                            duration: number | null;
                            height: number | null;
                            /** Format: uuid */
                            id: string;
                            /**
                             * @description Empty once it is removed
                             * @example invoice-page.png
                             */
                            name: string;
                            /** @description Who deleted its bytes, when and why; null while they are there */
                            removed: {
                                /** Format: date-time */
                                at: string;
                                by: {
                                    /** Format: uuid */
                                    id: string;
                                    name: string;
                                };
                                reason: string | null;
                            } | null;
                            /** @description Of the bytes, in hex; empty once it is removed */
                            sha256: string;
                            /** @description Bytes */
                            size: number;
                            /** @enum {string} */
                            state: "ready" | "removed";
                            /**
                             * @description Media type, found from the bytes
                             * @example image/png
                             */
                            type: string;
                            /** @description Pixels; null for what is no picture or could not be measured */
                            width: number | null;
                        };
                    };
                };
                default: components["responses"]["Refusal"];
            };
        };
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/evidence/{id}/about": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** What a file is, without its bytes */
        get: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    id: components["parameters"]["path-id-2"];
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Found */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            /** @description Seconds; null, for recordings are not measured yet */
                            duration: number | null;
                            height: number | null;
                            /** Format: uuid */
                            id: string;
                            /** @description Whether you may remove it */
                            mayRemove: boolean;
                            /**
                             * @description Empty once it is removed
                             * @example invoice-page.png
                             */
                            name: string;
                            /** @description Who deleted its bytes, when and why; null while they are there */
                            removed: {
                                /** Format: date-time */
                                at: string;
                                by: {
                                    /** Format: uuid */
                                    id: string;
                                    name: string;
                                };
                                reason: string | null;
                            } | null;
                            /** @description Of the bytes, in hex; empty once it is removed */
                            sha256: string;
                            /** @description Bytes */
                            size: number;
                            /** @enum {string} */
                            state: "ready" | "removed";
                            /**
                             * @description Media type, found from the bytes
                             * @example image/png
                             */
                            type: string;
                            /** @description Pixels; null for what is no picture or could not be measured */
                            width: number | null;
                        };
                    };
                };
                default: components["responses"]["Refusal"];
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/insights/deflection": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** What knowledge saved: offered while writing, opened, used, and held after seven days */
        get: {
            parameters: {
                query?: {
                    days?: number;
                    id?: string;
                };
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description In all, by week, and by text */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Deflection"];
                    };
                };
                default: components["responses"]["Refusal"];
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/intake": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Take in a text that cannot be asked about: it is submitted, or returned to its writer as the SOP says */
        post: {
            parameters: {
                query?: never;
                header: {
                    "idempotency-key": components["parameters"]["header-idempotency-key"];
                };
                path?: never;
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": {
                        text: string;
                        ticket?: null | string;
                        /** Format: email */
                        writer?: string | null;
                    };
                };
            };
            responses: {
                /** @description Submitted or returned */
                201: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Escalation"];
                    };
                };
                default: components["responses"]["Refusal"];
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/invitations/{token}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** What a link is for */
        get: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    token: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Still good */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            /** Format: date-time */
                            expiresAt: string;
                            /** @enum {string} */
                            for: "set-up" | "person";
                            person: {
                                email: string;
                                /** Format: uuid */
                                id: string;
                                /** Format: date-time */
                                leftAt: string | null;
                                name: string;
                                /** @enum {string} */
                                role: "tier1" | "tier2" | "lead" | "admin";
                            } | null;
                        };
                    };
                };
                default: components["responses"]["Refusal"];
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/invitations/{token}/acceptances": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Choose a password; the link is used up, and earlier sessions and links end */
        post: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    token: string;
                };
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": {
                        name?: string;
                        password: string;
                    };
                };
            };
            responses: {
                /** @description Sign in with it now; what else still lets you in */
                201: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            email: string;
                            /** Format: uuid */
                            id: string;
                            /** Format: date-time */
                            leftAt: string | null;
                            name: string;
                            /** @enum {string} */
                            role: "tier1" | "tier2" | "lead" | "admin";
                            stillActive: {
                                /** @description A Slack account acts as this person */
                                slack: boolean;
                                /** @description End them by DELETE /api/tokens */
                                tokens: {
                                    /** Format: uuid */
                                    id: string;
                                    /** Format: date-time */
                                    lastUsedAt: string | null;
                                    /**
                                     * @description null: made before this was recorded
                                     * @enum {string|null}
                                     */
                                    madeBy: "session" | "command" | null;
                                    name: string;
                                }[];
                            };
                        };
                    };
                };
                default: components["responses"]["Refusal"];
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/me": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Who you are here, and how you want it */
        get: {
            parameters: {
                query?: never;
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description You */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            email: string;
                            /** Format: uuid */
                            id: string;
                            /** Format: date-time */
                            leftAt: string | null;
                            name: string;
                            preferences: {
                                /** @enum {string} */
                                density: "comfortable" | "compact";
                                keys: boolean;
                                notifications: {
                                    commented: boolean;
                                    decided: boolean;
                                    returned: boolean;
                                };
                                /** @enum {string} */
                                theme: "auto" | "light" | "dark";
                                /** @example Europe/Berlin */
                                timeZone: string | null;
                            };
                            /** @enum {string} */
                            role: "tier1" | "tier2" | "lead" | "admin";
                            teams: {
                                /** Format: uuid */
                                id: string;
                                name: string;
                            }[];
                            workspace: {
                                name: string;
                                timeZone: string;
                            };
                        };
                    };
                };
                default: components["responses"]["Refusal"];
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        /** Change your name, or any part of how you want it */
        patch: {
            parameters: {
                query?: never;
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": {
                        name?: string;
                        preferences?: {
                            /** @enum {string|null} */
                            density?: "comfortable" | "compact" | null;
                            keys?: boolean | null;
                            notifications?: {
                                commented?: boolean | null;
                                decided?: boolean | null;
                                returned?: boolean | null;
                            } | null;
                            /** @enum {string|null} */
                            theme?: "auto" | "light" | "dark" | null;
                            /** @example Europe/Berlin */
                            timeZone?: string | null;
                        };
                    };
                };
            };
            responses: {
                /** @description You, as you are now */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            email: string;
                            /** Format: uuid */
                            id: string;
                            /** Format: date-time */
                            leftAt: string | null;
                            name: string;
                            preferences: {
                                /** @enum {string} */
                                density: "comfortable" | "compact";
                                keys: boolean;
                                notifications: {
                                    commented: boolean;
                                    decided: boolean;
                                    returned: boolean;
                                };
                                /** @enum {string} */
                                theme: "auto" | "light" | "dark";
                                /** @example Europe/Berlin */
                                timeZone: string | null;
                            };
                            /** @enum {string} */
                            role: "tier1" | "tier2" | "lead" | "admin";
                            teams: {
                                /** Format: uuid */
                                id: string;
                                name: string;
                            }[];
                            workspace: {
                                name: string;
                                timeZone: string;
                            };
                        };
                    };
                };
                default: components["responses"]["Refusal"];
            };
        };
        trace?: never;
    };
    "/api/me/sessions": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Where you are signed in, last used first */
        get: {
            parameters: {
                query?: {
                    /** @description “next” of the list before */
                    cursor?: components["parameters"]["query-cursor"];
                    limit?: components["parameters"]["query-limit"];
                };
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description One page */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            items: {
                                address: string | null;
                                /** Format: date-time */
                                createdAt: string;
                                /** @description The session of this request */
                                current: boolean;
                                /** Format: date-time */
                                expiresAt: string;
                                /** Format: uuid */
                                id: string;
                                /** Format: date-time */
                                lastUsedAt: string;
                                userAgent: string | null;
                            }[];
                            next: string | null;
                            total: number | null;
                        };
                    };
                };
                default: components["responses"]["Refusal"];
            };
        };
        put?: never;
        post?: never;
        /** Sign out everywhere but here; answers what else still lets you in */
        delete: {
            parameters: {
                query?: never;
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Ended */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            ended: number;
                            stillActive: {
                                /** @description A Slack account acts as this person */
                                slack: boolean;
                                /** @description End them by DELETE /api/tokens */
                                tokens: {
                                    /** Format: uuid */
                                    id: string;
                                    /** Format: date-time */
                                    lastUsedAt: string | null;
                                    /**
                                     * @description null: made before this was recorded
                                     * @enum {string|null}
                                     */
                                    madeBy: "session" | "command" | null;
                                    name: string;
                                }[];
                            };
                        };
                    };
                };
                default: components["responses"]["Refusal"];
            };
        };
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/me/sessions/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        /** Sign out in one place */
        delete: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    id: components["parameters"]["path-id-2"];
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Ended */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            address: string | null;
                            /** Format: date-time */
                            createdAt: string;
                            /** @description The session of this request */
                            current: boolean;
                            /** Format: date-time */
                            expiresAt: string;
                            /** Format: uuid */
                            id: string;
                            /** Format: date-time */
                            lastUsedAt: string;
                            userAgent: string | null;
                        };
                    };
                };
                default: components["responses"]["Refusal"];
            };
        };
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/me/slack": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Which Slack account is yours, and which wait for you to confirm them */
        get: {
            parameters: {
                query?: never;
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Your link, and what was found */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            found: {
                                /** @description What Slack calls it */
                                called: string;
                                slackId: string;
                            }[];
                            link: {
                                /** Format: date-time */
                                at: string;
                                /** @enum {string} */
                                by: "owner" | "administrator";
                                slackId: string;
                            } | null;
                        };
                    };
                };
                default: components["responses"]["Refusal"];
            };
        };
        /** Confirm that a Slack account is yours */
        put: {
            parameters: {
                query?: never;
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": {
                        slackId: string;
                    };
                };
            };
            responses: {
                /** @description Your link, as it is now */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            found: {
                                /** @description What Slack calls it */
                                called: string;
                                slackId: string;
                            }[];
                            link: {
                                /** Format: date-time */
                                at: string;
                                /** @enum {string} */
                                by: "owner" | "administrator";
                                slackId: string;
                            } | null;
                        };
                    };
                };
                default: components["responses"]["Refusal"];
            };
        };
        post?: never;
        /** Remove the link to your Slack account */
        delete: {
            parameters: {
                query?: never;
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Your link, as it is now */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            found: {
                                /** @description What Slack calls it */
                                called: string;
                                slackId: string;
                            }[];
                            link: {
                                /** Format: date-time */
                                at: string;
                                /** @enum {string} */
                                by: "owner" | "administrator";
                                slackId: string;
                            } | null;
                        };
                    };
                };
                default: components["responses"]["Refusal"];
            };
        };
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/notices": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** What happened that concerns you, the newest first */
        get: {
            parameters: {
                query?: {
                    /** @description “next” of the list before */
                    cursor?: components["parameters"]["query-cursor"];
                    limit?: components["parameters"]["query-limit"];
                };
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Notices */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            items: {
                                ask: string | null;
                                /**
                                 * @description What its reader is asked and has not said yet: whether it held
                                 * @enum {string|null}
                                 */
                                asks: "held" | null;
                                /** Format: date-time */
                                at: string;
                                /** Format: uuid */
                                id: string;
                                /** @example returned */
                                kind: string;
                                /** @example E-1042 */
                                number: string;
                                read: boolean;
                                /** @example Tomás accepted E-1042. */
                                sentence: string;
                            }[];
                            next: string | null;
                            total: number | null;
                        };
                    };
                };
                default: components["responses"]["Refusal"];
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/notices/readings": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Say up to which one you have read them */
        post: {
            parameters: {
                query?: never;
                header: {
                    "idempotency-key": components["parameters"]["header-idempotency-key"];
                };
                path?: never;
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": {
                        /** Format: uuid */
                        upTo: string;
                    };
                };
            };
            responses: {
                /** @description How many are left */
                201: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            unread: number;
                        };
                    };
                };
                default: components["responses"]["Refusal"];
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/people": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Everybody here, also who has left, by name */
        get: {
            parameters: {
                query?: {
                    /** @description “next” of the list before */
                    cursor?: components["parameters"]["query-cursor"];
                    limit?: components["parameters"]["query-limit"];
                };
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description One page */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            items: {
                                email: string;
                                /** Format: uuid */
                                id: string;
                                /** Format: date-time */
                                leftAt: string | null;
                                /**
                                 * Format: date-time
                                 * @description Until when a link to choose a password, which they have not used yet, is good
                                 */
                                linkUntil: string | null;
                                name: string;
                                /** @enum {string} */
                                role: "tier1" | "tier2" | "lead" | "admin";
                                /** @enum {string} */
                                state: "invited" | "here" | "left";
                            }[];
                            next: string | null;
                            total: number | null;
                        };
                    };
                };
                default: components["responses"]["Refusal"];
            };
        };
        put?: never;
        /** Add somebody, with a link by which they choose their password */
        post: {
            parameters: {
                query?: never;
                header: {
                    "idempotency-key": components["parameters"]["header-idempotency-key"];
                };
                path?: never;
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": {
                        email: string;
                        name: string;
                        /** @enum {string} */
                        role: "tier1" | "tier2" | "lead" | "admin";
                    };
                };
            };
            responses: {
                /** @description Added; pass the link on */
                201: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            person: {
                                email: string;
                                /** Format: uuid */
                                id: string;
                                /** Format: date-time */
                                leftAt: string | null;
                                name: string;
                                /** @enum {string} */
                                role: "tier1" | "tier2" | "lead" | "admin";
                            };
                            /** @description For /api/invitations/{token}: shown once, good for 7 days; null in the answer to a repetition */
                            token: string | null;
                        };
                    };
                };
                default: components["responses"]["Refusal"];
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/people/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        /** Change somebody’s name or role, or say that they have left */
        patch: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    id: components["parameters"]["path-id-2"];
                };
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": {
                        left?: boolean;
                        name?: string;
                        /** @enum {string} */
                        role?: "tier1" | "tier2" | "lead" | "admin";
                    };
                };
            };
            responses: {
                /** @description As they are now */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            email: string;
                            /** Format: uuid */
                            id: string;
                            /** Format: date-time */
                            leftAt: string | null;
                            name: string;
                            /** @enum {string} */
                            role: "tier1" | "tier2" | "lead" | "admin";
                        };
                    };
                };
                default: components["responses"]["Refusal"];
            };
        };
        trace?: never;
    };
    "/api/people/{id}/invitations": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** A new link for a person who has lost theirs, their password or a device; ends their sessions */
        post: {
            parameters: {
                query?: never;
                header: {
                    "idempotency-key": components["parameters"]["header-idempotency-key"];
                };
                path: {
                    id: components["parameters"]["path-id-2"];
                };
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": Record<string, never>;
                };
            };
            responses: {
                /** @description Made; pass the link on */
                201: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            endedSessions: number;
                            person: {
                                email: string;
                                /** Format: uuid */
                                id: string;
                                /** Format: date-time */
                                leftAt: string | null;
                                name: string;
                                /** @enum {string} */
                                role: "tier1" | "tier2" | "lead" | "admin";
                            };
                            stillActive: {
                                /** @description A Slack account acts as this person */
                                slack: boolean;
                                /** @description End them by DELETE /api/tokens */
                                tokens: {
                                    /** Format: uuid */
                                    id: string;
                                    /** Format: date-time */
                                    lastUsedAt: string | null;
                                    /**
                                     * @description null: made before this was recorded
                                     * @enum {string|null}
                                     */
                                    madeBy: "session" | "command" | null;
                                    name: string;
                                }[];
                            };
                            /** @description For /api/invitations/{token}: shown once, good for 7 days; null in the answer to a repetition */
                            token: string | null;
                        };
                    };
                };
                default: components["responses"]["Refusal"];
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/people/{id}/slack": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /** Say which Slack account is somebody’s; null: remove the link */
        put: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    id: components["parameters"]["path-id-2"];
                };
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": {
                        slackId: string | null;
                    };
                };
            };
            responses: {
                /** @description As they are now */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            email: string;
                            /** Format: uuid */
                            id: string;
                            /** Format: date-time */
                            leftAt: string | null;
                            name: string;
                            /** @enum {string} */
                            role: "tier1" | "tier2" | "lead" | "admin";
                        };
                    };
                };
                default: components["responses"]["Refusal"];
            };
        };
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/people/slack": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Which Slack account is whose, by name */
        get: {
            parameters: {
                query?: {
                    /** @description “next” of the list before */
                    cursor?: components["parameters"]["query-cursor"];
                    limit?: components["parameters"]["query-limit"];
                };
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description One page */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            items: {
                                /** Format: date-time */
                                at: string;
                                /** @enum {string} */
                                by: "owner" | "administrator";
                                person: {
                                    /** Format: uuid */
                                    id: string;
                                    name: string;
                                };
                                slackId: string;
                            }[];
                            next: string | null;
                            total: number | null;
                        };
                    };
                };
                default: components["responses"]["Refusal"];
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/precedents": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Precedents, the newest first */
        get: {
            parameters: {
                query?: {
                    /** @description “next” of the list before */
                    cursor?: components["parameters"]["query-cursor"];
                    limit?: components["parameters"]["query-limit"];
                    state?: "proposed" | "published" | "overruled" | "retired";
                };
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description One page */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            items: components["schemas"]["Precedent"][];
                            next: string | null;
                            total: number | null;
                        };
                    };
                };
                default: components["responses"]["Refusal"];
            };
        };
        put?: never;
        /** Make a precedent of a decision: proposed, or, by a lead, published at once */
        post: {
            parameters: {
                query?: never;
                header: {
                    "idempotency-key": components["parameters"]["header-idempotency-key"];
                };
                path?: never;
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": {
                        /** @default false */
                        acknowledged?: boolean;
                        /**
                         * @default tier2
                         * @enum {string}
                         */
                        appliedBy?: "tier1" | "tier2";
                        escalation: components["schemas"]["IdOrNumber"];
                        /** @default false */
                        publish?: boolean;
                        question: string;
                        /** Format: date */
                        reviewOn?: string;
                        ruling: string;
                        /**
                         * @default {
                         *       "persona": null,
                         *       "plan": null,
                         *       "amount": null,
                         *       "conditions": []
                         *     }
                         */
                        scope?: {
                            /** @default null */
                            amount?: null | string;
                            /** @default [] */
                            conditions?: string[];
                            /** @default null */
                            persona?: null | string;
                            /** @default null */
                            plan?: null | string;
                        };
                        /** @default null */
                        upTo?: null | string;
                    };
                };
            };
            responses: {
                /** @description Made */
                201: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Precedent"];
                    };
                };
                default: components["responses"]["Refusal"];
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/precedents/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** One precedent, how it was used, and what you may do with it */
        get: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    id: components["parameters"]["path-id-2"];
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Found */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Precedent"];
                    };
                };
                default: components["responses"]["Refusal"];
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        /** Reword or narrow it, say who applies it, or give it another review date */
        patch: {
            parameters: {
                query?: never;
                header: {
                    "if-match": components["parameters"]["header-if-match"];
                };
                path: {
                    id: components["parameters"]["path-id-2"];
                };
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": {
                        /** @default false */
                        acknowledged?: boolean;
                        /** @enum {string} */
                        appliedBy?: "tier1" | "tier2";
                        question?: string;
                        /** Format: date */
                        reviewOn?: string;
                        ruling?: string;
                        scope?: {
                            amount?: null | string;
                            conditions?: string[];
                            persona?: null | string;
                            plan?: null | string;
                        };
                        upTo?: null | string;
                    };
                };
            };
            responses: {
                /** @description As it is now */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Precedent"];
                    };
                };
                default: components["responses"]["Refusal"];
            };
        };
        trace?: never;
    };
    "/api/precedents/{id}/overrulings": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Say which precedent holds instead */
        post: {
            parameters: {
                query?: never;
                header: {
                    "idempotency-key": components["parameters"]["header-idempotency-key"];
                    "if-match": components["parameters"]["header-if-match"];
                };
                path: {
                    id: components["parameters"]["path-id-2"];
                };
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": {
                        /** Format: uuid */
                        by: string;
                    };
                };
            };
            responses: {
                /** @description As it is now */
                201: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Precedent"];
                    };
                };
                default: components["responses"]["Refusal"];
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/precedents/{id}/publications": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Publish it: from now on everybody may cite it */
        post: {
            parameters: {
                query?: never;
                header: {
                    "idempotency-key": components["parameters"]["header-idempotency-key"];
                    "if-match": components["parameters"]["header-if-match"];
                };
                path: {
                    id: components["parameters"]["path-id-2"];
                };
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": {
                        /** @default false */
                        acknowledged?: boolean;
                    };
                };
            };
            responses: {
                /** @description As it is now */
                201: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Precedent"];
                    };
                };
                default: components["responses"]["Refusal"];
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/precedents/{id}/retirements": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Retire it: nobody is to cite it any more */
        post: {
            parameters: {
                query?: never;
                header: {
                    "idempotency-key": components["parameters"]["header-idempotency-key"];
                    "if-match": components["parameters"]["header-if-match"];
                };
                path: {
                    id: components["parameters"]["path-id-2"];
                };
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": Record<string, never>;
                };
            };
            responses: {
                /** @description As it is now */
                201: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Precedent"];
                    };
                };
                default: components["responses"]["Refusal"];
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/precedents/{id}/uses": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The escalations that it was used for, as far as you may see them, and whether it held */
        get: {
            parameters: {
                query?: {
                    /** @description “next” of the list before */
                    cursor?: components["parameters"]["query-cursor"];
                    limit?: components["parameters"]["query-limit"];
                };
                header?: never;
                path: {
                    id: components["parameters"]["path-id-2"];
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description One page */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            items: {
                                /** Format: date-time */
                                at: string;
                                held: boolean | null;
                                /** @enum {string} */
                                how: "cited" | "self-served";
                                /** @example E-1042 */
                                number: string;
                            }[];
                            next: string | null;
                            total: number | null;
                        };
                    };
                };
                default: components["responses"]["Refusal"];
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/search": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Everything you may see, found by words: articles, precedents and escalations */
        get: {
            parameters: {
                query: {
                    by?: "me";
                    kind?: "articles" | "sops" | "precedents" | "escalations";
                    limit?: number;
                    q: string;
                    state?: "open" | "closed";
                };
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Best first */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            items: components["schemas"]["Hit"][];
                            next: null;
                            reading: boolean;
                            settled: boolean;
                            total: null;
                        };
                    };
                };
                default: components["responses"]["Refusal"];
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/setup": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Make the first administrator, with the token of the link that the server printed when it started */
        post: {
            parameters: {
                query?: never;
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": {
                        email: string;
                        name: string;
                        password: string;
                        /** @example Europe/Berlin */
                        timeZone?: string;
                        token: string;
                        workspace?: string;
                    };
                };
            };
            responses: {
                /** @description The first administrator */
                201: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            email: string;
                            /** Format: uuid */
                            id: string;
                            /** Format: date-time */
                            leftAt: string | null;
                            name: string;
                            /** @enum {string} */
                            role: "tier1" | "tier2" | "lead" | "admin";
                        };
                    };
                };
                default: components["responses"]["Refusal"];
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/sops": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Every SOP and its versions, the newest first */
        get: {
            parameters: {
                query?: never;
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description All of them */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            items: {
                                /** Format: date-time */
                                createdAt: string;
                                name: string;
                                /** Format: date-time */
                                publishedAt: string | null;
                                /** @enum {string} */
                                status: "draft" | "published";
                                version: number;
                            }[];
                            next: null;
                            total: number;
                        };
                    };
                };
                default: components["responses"]["Refusal"];
            };
        };
        put?: never;
        /** Keep YAML as a draft version of the SOP it names; what is wrong with it is said with line and column */
        post: {
            parameters: {
                query?: never;
                header: {
                    "idempotency-key": components["parameters"]["header-idempotency-key"];
                };
                path?: never;
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": {
                        source: string;
                    };
                };
            };
            responses: {
                /** @description The draft version */
                201: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["SopVersion"];
                    };
                };
                default: components["responses"]["Refusal"];
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/sops/{name}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The SOP in force: what a submission is checked against now */
        get: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    name: components["parameters"]["path-name"];
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description The version in force */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["SopVersion"];
                    };
                };
                default: components["responses"]["Refusal"];
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/sops/{name}/macro-there": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Whether the help desk’s macro is that of the SOP in force, and where it differs; changes nothing there */
        get: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    name: components["parameters"]["path-name"];
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Both macros */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["MacroThere"];
                    };
                };
                default: components["responses"]["Refusal"];
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/sops/{name}/versions/{version}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** One version, with its YAML */
        get: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    name: components["parameters"]["path-name"];
                    version: components["parameters"]["path-version"];
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description The version */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["SopVersion"];
                    };
                };
                default: components["responses"]["Refusal"];
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/sops/{name}/versions/{version}/comparison": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** What a version changes against the one in force */
        get: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    name: components["parameters"]["path-name"];
                    version: components["parameters"]["path-version"];
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description The differences */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            differences: {
                                is?: unknown;
                                path: string;
                                was?: unknown;
                            }[];
                            inForce: number;
                            version: number;
                        };
                    };
                };
                default: components["responses"]["Refusal"];
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/sops/{name}/versions/{version}/publications": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Put a draft version in force; from then on it never changes */
        post: {
            parameters: {
                query?: never;
                header: {
                    "idempotency-key": components["parameters"]["header-idempotency-key"];
                };
                path: {
                    name: components["parameters"]["path-name"];
                    version: components["parameters"]["path-version"];
                };
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": Record<string, never>;
                };
            };
            responses: {
                /** @description In force */
                201: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["SopVersion"];
                    };
                };
                default: components["responses"]["Refusal"];
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/suggestions": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** What may answer this already: articles, precedents, and escalations about the same that are on their way */
        post: {
            parameters: {
                query?: never;
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": {
                        /** @default null */
                        escalation?: null | components["schemas"]["IdOrNumber"];
                        /** @default 3 */
                        limit?: number;
                        text: string;
                        /** @default null */
                        ticket?: string | null;
                    };
                };
            };
            responses: {
                /** @description Three short lists, best first */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            articles: components["schemas"]["Hit"][];
                            found: boolean;
                            precedents: components["schemas"]["Hit"][];
                            reading: boolean;
                            settled: boolean;
                            twins: components["schemas"]["Twin"][];
                        };
                    };
                };
                default: components["responses"]["Refusal"];
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/teams": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The teams and who is in them, by name */
        get: {
            parameters: {
                query?: {
                    /** @description “next” of the list before */
                    cursor?: components["parameters"]["query-cursor"];
                    limit?: components["parameters"]["query-limit"];
                };
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description One page */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            items: {
                                /** Format: uuid */
                                id: string;
                                members: {
                                    /** Format: uuid */
                                    id: string;
                                    name: string;
                                }[];
                                name: string;
                            }[];
                            next: string | null;
                            total: number | null;
                        };
                    };
                };
                default: components["responses"]["Refusal"];
            };
        };
        put?: never;
        /** Make a team */
        post: {
            parameters: {
                query?: never;
                header: {
                    "idempotency-key": components["parameters"]["header-idempotency-key"];
                };
                path?: never;
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": {
                        /** @default [] */
                        members?: string[];
                        name: string;
                    };
                };
            };
            responses: {
                /** @description Made */
                201: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            /** Format: uuid */
                            id: string;
                            members: {
                                /** Format: uuid */
                                id: string;
                                name: string;
                            }[];
                            name: string;
                        };
                    };
                };
                default: components["responses"]["Refusal"];
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/teams/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        /** Rename a team, or say who is in it */
        patch: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    id: components["parameters"]["path-id-2"];
                };
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": {
                        members?: string[];
                        name?: string;
                    };
                };
            };
            responses: {
                /** @description As it is now */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            /** Format: uuid */
                            id: string;
                            members: {
                                /** Format: uuid */
                                id: string;
                                name: string;
                            }[];
                            name: string;
                        };
                    };
                };
                default: components["responses"]["Refusal"];
            };
        };
        trace?: never;
    };
    "/api/tickets": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** A ticket of the help desk by its address or number, and its customer as a case has it; stores nothing */
        get: {
            parameters: {
                query: {
                    /** @description In the words of which SOP; of the usual one when left out */
                    sop?: string;
                    written: string;
                };
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description The ticket, what it fills in, and why not */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            customer: {
                                /**
                                 * @default null
                                 * @enum {string|null}
                                 */
                                health: "healthy" | "at-risk" | "churning" | "unknown" | null;
                                /** @default null */
                                name: null | string;
                                /** @default null */
                                notes: null | string;
                                /** @default null */
                                persona: null | string;
                                /** @default null */
                                plan: null | string;
                            };
                            ticket: components["schemas"]["Ticket"];
                            unfilled: {
                                because: string;
                                /** @example customer.plan */
                                field: string;
                            }[];
                        };
                    };
                };
                default: components["responses"]["Refusal"];
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/tickets/preview": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** What a mapping would fill in from a ticket, and everything it could take; stores nothing */
        post: {
            parameters: {
                query?: never;
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": {
                        mapping: components["schemas"]["Mapping"];
                        written: string;
                    };
                };
            };
            responses: {
                /** @description What would be filled in */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            customer: {
                                /**
                                 * @default null
                                 * @enum {string|null}
                                 */
                                health: "healthy" | "at-risk" | "churning" | "unknown" | null;
                                /** @default null */
                                name: null | string;
                                /** @default null */
                                notes: null | string;
                                /** @default null */
                                persona: null | string;
                                /** @default null */
                                plan: null | string;
                            };
                            sources: {
                                /** @example company.plan */
                                source: string;
                                value: string;
                            }[];
                            ticket: components["schemas"]["Ticket"];
                            unfilled: {
                                because: string;
                                /** @example customer.plan */
                                field: string;
                            }[];
                        };
                    };
                };
                default: components["responses"]["Refusal"];
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/tokens": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Your tokens, the newest first; an administrator may ask for everybody’s */
        get: {
            parameters: {
                query?: {
                    /** @description “next” of the list before */
                    cursor?: components["parameters"]["query-cursor"];
                    limit?: components["parameters"]["query-limit"];
                    of?: "me" | "everybody";
                };
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description One page */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            items: {
                                /** Format: date-time */
                                createdAt: string;
                                /** Format: date-time */
                                expiresAt: string;
                                /** Format: uuid */
                                id: string;
                                /** Format: date-time */
                                lastUsedAt: string | null;
                                /**
                                 * @description null: made before this was recorded
                                 * @enum {string|null}
                                 */
                                madeBy: "session" | "command" | null;
                                name: string;
                                person: {
                                    /** Format: uuid */
                                    id: string;
                                    name: string;
                                };
                                /** Format: date-time */
                                revokedAt: string | null;
                                /** @enum {string} */
                                scope: "read" | "write";
                            }[];
                            next: string | null;
                            total: number | null;
                        };
                    };
                };
                default: components["responses"]["Refusal"];
            };
        };
        put?: never;
        /** Make a token for yourself; it is shown once, and lasts at most a year */
        post: {
            parameters: {
                query?: never;
                header: {
                    "idempotency-key": components["parameters"]["header-idempotency-key"];
                };
                path?: never;
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": {
                        /** @description 90 unless it is given */
                        expiresInDays?: number;
                        name: string;
                        /**
                         * @description “write” unless it is given
                         * @example read
                         * @enum {string}
                         */
                        scope?: "read" | "write";
                    };
                };
            };
            responses: {
                /** @description Made */
                201: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            /** Format: date-time */
                            createdAt: string;
                            /** Format: date-time */
                            expiresAt: string;
                            /** Format: uuid */
                            id: string;
                            /** Format: date-time */
                            lastUsedAt: string | null;
                            /**
                             * @description null: made before this was recorded
                             * @enum {string|null}
                             */
                            madeBy: "session" | "command" | null;
                            name: string;
                            person: {
                                /** Format: uuid */
                                id: string;
                                name: string;
                            };
                            /** Format: date-time */
                            revokedAt: string | null;
                            /** @enum {string} */
                            scope: "read" | "write";
                            /**
                             * @description For “Authorization: Bearer …”: shown once; null in the answer to a repetition
                             * @example baton_…
                             */
                            token: string | null;
                        };
                    };
                };
                default: components["responses"]["Refusal"];
            };
        };
        /** Revoke all your tokens; an administrator may name anybody */
        delete: {
            parameters: {
                query?: {
                    person?: string;
                };
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description How many this revoked */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            revoked: number;
                        };
                    };
                };
                default: components["responses"]["Refusal"];
            };
        };
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/tokens/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        /** Revoke a token of yours; an administrator may revoke anybody’s */
        delete: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    id: components["parameters"]["path-id-2"];
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Revoked */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            /** Format: date-time */
                            createdAt: string;
                            /** Format: date-time */
                            expiresAt: string;
                            /** Format: uuid */
                            id: string;
                            /** Format: date-time */
                            lastUsedAt: string | null;
                            /**
                             * @description null: made before this was recorded
                             * @enum {string|null}
                             */
                            madeBy: "session" | "command" | null;
                            name: string;
                            person: {
                                /** Format: uuid */
                                id: string;
                                name: string;
                            };
                            /** Format: date-time */
                            revokedAt: string | null;
                            /** @enum {string} */
                            scope: "read" | "write";
                        };
                    };
                };
                default: components["responses"]["Refusal"];
            };
        };
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/views": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Your saved views of the list of escalations, in the order in which you made them */
        get: {
            parameters: {
                query?: {
                    /** @description “next” of the list before */
                    cursor?: components["parameters"]["query-cursor"];
                    limit?: components["parameters"]["query-limit"];
                };
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description One page */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            items: {
                                /** Format: uuid */
                                id: string;
                                name: string;
                                query: {
                                    [key: string]: string;
                                };
                            }[];
                            next: string | null;
                            total: number | null;
                        };
                    };
                };
                default: components["responses"]["Refusal"];
            };
        };
        put?: never;
        /** Save filters of the list under a name, for yourself */
        post: {
            parameters: {
                query?: never;
                header: {
                    "idempotency-key": components["parameters"]["header-idempotency-key"];
                };
                path?: never;
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": {
                        name: string;
                        /**
                         * @example {
                         *       "view": "queue",
                         *       "criterion": "beyond-access"
                         *     }
                         */
                        query: {
                            [key: string]: string;
                        };
                    };
                };
            };
            responses: {
                /** @description Saved */
                201: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            /** Format: uuid */
                            id: string;
                            name: string;
                            query: {
                                [key: string]: string;
                            };
                        };
                    };
                };
                default: components["responses"]["Refusal"];
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/views/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        /** Delete a view of yours */
        delete: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    id: components["parameters"]["path-id-2"];
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Deleted, as it was */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            /** Format: uuid */
                            id: string;
                            name: string;
                            query: {
                                [key: string]: string;
                            };
                        };
                    };
                };
                default: components["responses"]["Refusal"];
            };
        };
        options?: never;
        head?: never;
        /** Rename a view of yours, or give it other filters */
        patch: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    id: components["parameters"]["path-id-2"];
                };
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": {
                        name?: string;
                        query?: {
                            [key: string]: string | null;
                        };
                    };
                };
            };
            responses: {
                /** @description As it is now */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            /** Format: uuid */
                            id: string;
                            name: string;
                            query: {
                                [key: string]: string;
                            };
                        };
                    };
                };
                default: components["responses"]["Refusal"];
            };
        };
        trace?: never;
    };
    "/api/workspace": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** What the workspace is called, and its time zone */
        get: {
            parameters: {
                query?: never;
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description The workspace */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            name: string;
                            timeZone: string;
                        };
                    };
                };
                default: components["responses"]["Refusal"];
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        /** Rename the workspace, or move it to another time zone */
        patch: {
            parameters: {
                query?: never;
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": {
                        name?: string;
                        /** @example Europe/Berlin */
                        timeZone?: string;
                    };
                };
            };
            responses: {
                /** @description As it is now */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            name: string;
                            timeZone: string;
                        };
                    };
                };
                default: components["responses"]["Refusal"];
            };
        };
        trace?: never;
    };
    "/api/workspace/mapping": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** From where in the help desk the customer of a case is filled in */
        get: {
            parameters: {
                query?: never;
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description The mapping */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Mapping"];
                    };
                };
                default: components["responses"]["Refusal"];
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        /** Fill the fields that are named from elsewhere; each is given whole */
        patch: {
            parameters: {
                query?: never;
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": {
                        health?: components["schemas"]["MappingRule"];
                        name?: components["schemas"]["MappingRule"];
                        notes?: components["schemas"]["MappingRule"];
                        persona?: components["schemas"]["MappingRule"];
                        plan?: components["schemas"]["MappingRule"];
                    };
                };
            };
            responses: {
                /** @description As it is now */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Mapping"];
                    };
                };
                default: components["responses"]["Refusal"];
            };
        };
        trace?: never;
    };
    "/docs/refusals": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Every code with which Baton refuses */
        get: {
            parameters: {
                query?: never;
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description A page */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "text/html": string;
                    };
                };
                default: components["responses"]["Refusal"];
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/healthz": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Is the process alive? */
        get: {
            parameters: {
                query?: never;
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description It is */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            /** @enum {boolean} */
                            alive: true;
                        };
                    };
                };
                default: components["responses"]["Refusal"];
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/metrics": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Figures for Prometheus: how long which route took, and the process */
        get: {
            parameters: {
                query?: never;
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Prometheus text */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "text/plain": string;
                    };
                };
                default: components["responses"]["Refusal"];
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/readyz": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Can it store what it is sent? Answers within 2 s */
        get: {
            parameters: {
                query?: never;
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description It can */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            because: string | null;
                            ready: boolean;
                        };
                    };
                };
                /** @description It cannot */
                503: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            because: string | null;
                            ready: boolean;
                        };
                    };
                };
                default: components["responses"]["Refusal"];
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
}
export type webhooks = Record<string, never>;
export interface components {
    schemas: {
        Article: components["schemas"]["ArticleLine"] & {
            body: string;
        };
        ArticleLine: {
            /** Format: date-time */
            createdAt: string;
            /** Format: uuid */
            id: string;
            owner: {
                /** Format: uuid */
                id: string;
                name: string;
            } | null;
            retired: boolean;
            reviewDue: boolean;
            /** Format: date */
            reviewOn: string | null;
            solved: number;
            /** @enum {string} */
            source: "here" | "folder" | "intercom" | "zendesk";
            sourceKey: string | null;
            title: string;
            /** Format: date-time */
            updatedAt: string;
            updatedBy: {
                /** Format: uuid */
                id: string;
                name: string;
            } | null;
            url: string | null;
            version: number;
        };
        Case: {
            /** @default null */
            ask: null | string;
            /** @default null */
            blocker: null | string;
            /** @default [] */
            criteria: {
                criterion: string;
                id?: string;
                /** @default null */
                proof: null | string;
            }[];
            /**
             * @default {
             *       "name": null,
             *       "persona": null,
             *       "plan": null,
             *       "health": null,
             *       "notes": null
             *     }
             */
            customer: {
                /**
                 * @default null
                 * @enum {string|null}
                 */
                health: "healthy" | "at-risk" | "churning" | "unknown" | null;
                /** @default null */
                name: null | string;
                /** @default null */
                notes: null | string;
                /** @default null */
                persona: null | string;
                /** @default null */
                plan: null | string;
            };
            /** @default [] */
            evidence: {
                /** @default null */
                caption: null | string;
                /** Format: uuid */
                id: string;
                /** @default null */
                step: string | null;
            }[];
            /** @default null */
            evidenceWaiver: null | string;
            /** @default {} */
            extra: {
                [key: string]: null | number | string;
            };
            /**
             * @default {
             *       "recommendation": null,
             *       "references": [],
             *       "assumptions": [],
             *       "confidence": null
             *     }
             */
            proposal: {
                /** @default [] */
                assumptions: {
                    id?: string;
                    text: string;
                }[];
                /**
                 * @default null
                 * @enum {string|null}
                 */
                confidence: "low" | "medium" | "high" | null;
                /** @default null */
                recommendation: null | string;
                /** @default [] */
                references: {
                    id?: string;
                    /** @enum {string} */
                    kind: "sop" | "article" | "precedent" | "link";
                    /** @default null */
                    target: null | string;
                    /** @default null */
                    title: null | string;
                    /** @default null */
                    url: null | string;
                }[];
            };
            /** @default [] */
            steps: {
                /** @default null */
                did: null | string;
                id?: string;
                /** @default null */
                saw: null | string;
                /**
                 * @default null
                 * @enum {string|null}
                 */
                verdict: "tested" | "confirmed" | "ruled-out" | null;
            }[];
            /** @default null */
            ticket: null | string;
            /** @default [] */
            unplaced: string[];
        };
        Connection: {
            /**
             * @description What it is called there
             * @example Northwind
             */
            called: string;
            /**
             * Format: date-time
             * @description Since when Baton speaks to it
             */
            connectedAt: string;
            /** @enum {string} */
            place: "slack" | "helpdesk" | "browser";
        };
        Decided: {
            ask: string | null;
            /** Format: date-time */
            at: string;
            by: {
                /** Format: uuid */
                id: string;
                name: string;
            };
            /** @enum {string} */
            decision: "as-proposed" | "with-changes" | "replaced" | "declined";
            done: string | null;
            /** @example E-1042 */
            number: string;
            persona: string | null;
            plan: string | null;
            reason: string;
        };
        Deflection: {
            all: components["schemas"]["DeflectionCases"];
            /** Format: date-time */
            since: string;
            texts: {
                cases: components["schemas"]["DeflectionCases"];
                id: string;
                /** @enum {string} */
                kind: "article" | "precedent" | "sop";
                title: string;
            }[];
            weeks: {
                cases: components["schemas"]["DeflectionCases"];
                /**
                 * Format: date
                 * @description Its Monday
                 */
                week: string;
            }[];
        };
        DeflectionCases: {
            besides: number;
            disputed: number;
            held: number;
            offered: number;
            open: number;
            opened: number;
            used: number;
        };
        Delivery: {
            /** @example The card for Tier 2 in #tier-2-escalations */
            about: string;
            /** @description Where it stands */
            address: string | null;
            /** @description What went wrong last, and what to do about it */
            answer: string | null;
            attempts: number;
            /** @example Tag the ticket “needs-triage”. */
            byHand: string | null;
            /**
             * @description The words that have to be put there
             * @example needs-triage
             */
            copy: string | null;
            /** Format: uuid */
            id: string;
            /** Format: date-time */
            nextAt: string | null;
            /** @example E-1042 */
            number: string;
            /** @enum {string} */
            place: "slack" | "helpdesk" | "browser";
            /** Format: date-time */
            promisedAt: string;
            reason: string | null;
            /** Format: date-time */
            settledAt: string | null;
            settledBy: {
                /** Format: uuid */
                id: string;
                name: string;
            } | null;
            /** @enum {string} */
            state: "pending" | "failed" | "unsure" | "sent" | "given-up" | "not-connected" | "replaced" | "by-hand" | "skipped";
            /** @enum {string} */
            what: "card" | "thread" | "direct" | "tag" | "untag" | "team" | "note" | "notice";
        };
        Difference: {
            earlier: components["schemas"]["Decided"];
            explained: {
                /** Format: date-time */
                at: string;
                by: {
                    /** Format: uuid */
                    id: string;
                    name: string;
                };
                reason: string;
            } | null;
            /** Format: date-time */
            foundAt: string;
            how: components["schemas"]["Differing"];
            /** Format: uuid */
            id: string;
            later: components["schemas"]["Decided"];
            precedent: {
                /** Format: uuid */
                id: string;
                question: string;
            } | null;
        };
        Differing: {
            /** @enum {string} */
            kind: "declined";
            /** @enum {string} */
            where: "earlier" | "later";
        } | {
            /** @enum {string} */
            kind: "replaced";
            /** @enum {string} */
            where: "earlier" | "later";
        } | {
            /** @example 20 % */
            earlier: string;
            /** @enum {string} */
            kind: "amount";
            later: string;
        };
        Drift: {
            /** @example The tag “needs-triage” was taken off the ticket */
            about: string;
            accepted: {
                /** Format: date-time */
                at: string;
                by: {
                    /** Format: uuid */
                    id: string;
                    name: string;
                };
            } | null;
            /** @enum {string} */
            aspect: "tags" | "team" | "state";
            /**
             * Format: date-time
             * @description When it was done, as far as the help desk says
             */
            at: string | null;
            /**
             * @description Whose doing it was, as the help desk calls them
             * @example Ada
             */
            by: string | null;
            /** @description Whether Baton can put it right; else it is done in the help desk */
            canPutRight: boolean;
            /** Format: date-time */
            noticedAt: string;
            /**
             * Format: date-time
             * @description When Baton put it right of its own accord: it does so once
             */
            repairedAt: string | null;
            /**
             * @description `asks`: a person has to say what is meant. `repairing`: Baton is about to put it right. `right`: it is as it should be again
             * @enum {string}
             */
            state: "right" | "repairing" | "asks" | "accepted";
        };
        Escalation: {
            /** Format: date-time */
            acceptedAt: string | null;
            alsoWaiting: number;
            /** @default null */
            ask: null | string;
            author: {
                /** Format: uuid */
                id: string;
                name: string;
            };
            /** @default null */
            blocker: null | string;
            /** Format: date-time */
            closedAt: string | null;
            closing: {
                /** Format: date-time */
                at: string;
                by: {
                    /** Format: uuid */
                    id: string;
                    name: string;
                };
                /** @enum {string|null} */
                customerTold: "yes" | "no-need" | null;
                done: string | null;
                lookedBack?: {
                    /**
                     * @description A later escalation about the same ticket
                     * @example E-1050
                     */
                    again: string | null;
                    asked: {
                        /** Format: uuid */
                        id: string;
                        name: string;
                    };
                    /** Format: date-time */
                    at: string;
                    /** @description null: not answered yet */
                    held: boolean | null;
                };
                /** @enum {string} */
                outcome: "carried-out" | "self-served" | "withdrawn" | "diverted" | "merged";
                solvedBy: {
                    id: string;
                    /** @enum {string} */
                    kind: "article" | "precedent" | "sop" | "link";
                    title?: string;
                } | null;
            } | null;
            /** Format: date-time */
            createdAt: string;
            /** @default [] */
            criteria: {
                criterion: string;
                id?: string;
                /** @default null */
                proof: null | string;
            }[];
            /**
             * @default {
             *       "name": null,
             *       "persona": null,
             *       "plan": null,
             *       "health": null,
             *       "notes": null
             *     }
             */
            customer: {
                /**
                 * @default null
                 * @enum {string|null}
                 */
                health: "healthy" | "at-risk" | "churning" | "unknown" | null;
                /** @default null */
                name: null | string;
                /** @default null */
                notes: null | string;
                /** @default null */
                persona: null | string;
                /** @default null */
                plan: null | string;
            };
            /** Format: date-time */
            decidedAt: string | null;
            decision: {
                answer: string | null;
                assumptions: {
                    /** @enum {string} */
                    holds: "true" | "false" | "unknown";
                    id: string;
                }[];
                /** Format: date-time */
                at: string;
                by: {
                    /** Format: uuid */
                    id: string;
                    name: string;
                };
                carryOut: {
                    /** @enum {string} */
                    by: "author" | "person" | "outside";
                    person: {
                        /** Format: uuid */
                        id: string;
                        name: string;
                    } | null;
                    /** Format: date-time */
                    until: string | null;
                    who: string | null;
                };
                customerWording: string | null;
                /** @enum {string} */
                decision: "as-proposed" | "with-changes" | "replaced" | "declined";
                difference: {
                    /** @enum {string} */
                    kind: "same" | "added" | "removed";
                    text: string;
                }[];
                reason: string;
            } | null;
            /** @enum {string} */
            door: "web" | "api" | "command" | "slack" | "intercom" | "mcp" | "email";
            /** @default [] */
            evidence: {
                /** @default null */
                caption: null | string;
                /** Format: uuid */
                id: string;
                /** @default null */
                step: string | null;
            }[];
            /** @default null */
            evidenceWaiver: null | string;
            /** @default {} */
            extra: {
                [key: string]: null | number | string;
            };
            findings: components["schemas"]["Finding"][];
            holder: {
                /** @enum {string} */
                kind: "person" | "queue" | "nobody";
                person: {
                    /** Format: uuid */
                    id: string;
                    name: string;
                } | null;
                queue: string | null;
                /** @example with Tomás (Tier 2) since 10:40 */
                sentence: string;
                /** Format: date-time */
                since: string;
            };
            /** Format: uuid */
            id: string;
            joined: boolean;
            links: {
                /** @enum {string} */
                kind: "diverted-to" | "diverted-from" | "merged-into" | "merged-from" | "joined";
                number: string;
            }[];
            marks: {
                /** Format: date-time */
                at: string;
                by: {
                    /** Format: uuid */
                    id: string;
                    name: string;
                } | null;
                field: string;
                mend: string;
            }[];
            moves: {
                allowed: boolean;
                because: string | null;
                /** @enum {string} */
                move: "edit" | "submit" | "accept" | "return" | "decide" | "close" | "self-serve" | "withdraw" | "assign" | "release" | "wait" | "resume" | "divert" | "merge" | "reopen";
            }[];
            /** @example E-1042 */
            number: string;
            /**
             * @default {
             *       "recommendation": null,
             *       "references": [],
             *       "assumptions": [],
             *       "confidence": null
             *     }
             */
            proposal: {
                /** @default [] */
                assumptions: {
                    id?: string;
                    text: string;
                }[];
                /**
                 * @default null
                 * @enum {string|null}
                 */
                confidence: "low" | "medium" | "high" | null;
                /** @default null */
                recommendation: null | string;
                /** @default [] */
                references: {
                    id?: string;
                    /** @enum {string} */
                    kind: "sop" | "article" | "precedent" | "link";
                    /** @default null */
                    target: null | string;
                    /** @default null */
                    title: null | string;
                    /** @default null */
                    url: null | string;
                }[];
            };
            rounds: number;
            shared: boolean;
            sop: {
                name: string;
                version: number;
            };
            /** @enum {string} */
            state: "draft" | "submitted" | "accepted" | "returned" | "decided" | "closed";
            /** @default [] */
            steps: {
                /** @default null */
                did: null | string;
                id?: string;
                /** @default null */
                saw: null | string;
                /**
                 * @default null
                 * @enum {string|null}
                 */
                verdict: "tested" | "confirmed" | "ruled-out" | null;
            }[];
            /** Format: date-time */
            submittedAt: string | null;
            /** @default null */
            ticket: null | string;
            /** @default [] */
            unplaced: string[];
            version: number;
            wait: {
                /** Format: date-time */
                at: string;
                by: {
                    /** Format: uuid */
                    id: string;
                    name: string;
                };
                /** @enum {string} */
                on: "author" | "customer" | "outside";
                reason: string;
                /** Format: date-time */
                until: string;
            } | null;
        };
        Finding: {
            /** @example steps[k3f].saw */
            field: string;
            mend: string;
            message: string;
            /** @example steps.no-negative */
            rule: string;
            /** @enum {string} */
            severity: "returns" | "blocks" | "advises";
        };
        Hit: {
            href: string;
            id: string;
            /** @enum {string} */
            kind: "article" | "sop" | "precedent" | "twin" | "escalation";
            marks: [
                number,
                number
            ][];
            passage: string;
            score: number;
            sure: number;
            title: string;
        };
        /** @example E-1042 */
        IdOrNumber: string;
        Join: {
            /** Format: date-time */
            at: string;
            by: {
                /** Format: uuid */
                id: string;
                name: string;
            };
            customer: string | null;
            evidence: {
                caption: string | null;
                id: string;
            }[];
            /** Format: uuid */
            id: string;
            mayLeave: boolean;
            ticket: string;
        };
        Lookup: {
            asked: string | null;
            found: boolean;
            /** Format: date-time */
            lastAt: string | null;
            offers: {
                because: string | null;
                id: string;
                /** @enum {string} */
                kind: "article" | "precedent" | "sop" | "twin";
                /** Format: date-time */
                offeredAt: string;
                /** Format: date-time */
                openedAt: string | null;
                /** Format: date-time */
                refusedAt: string | null;
                title: string;
            }[];
            sentence: string;
            times: number;
        };
        MacroLine: {
            /** @enum {string} */
            in: "both" | "there" | "ours";
            text: string;
        };
        MacroThere: {
            /** @description Why there is nothing to compare */
            because: string | null;
            /** @description Both line by line; empty when there is nothing to compare */
            lines: components["schemas"]["MacroLine"][];
            /** @description The macro to be filled in, as the SOP in force has it */
            ours: string;
            /** @enum {string} */
            standing: "same" | "different" | "absent" | "unreadable" | "no-desk";
            /** @description The help desk’s text; null when there is none, or it cannot be read */
            there: string | null;
            title: string;
            /** @description What people can do about it; null when both are the same */
            wayOut: string | null;
        };
        Mapping: {
            health: components["schemas"]["MappingRule"];
            name: components["schemas"]["MappingRule"];
            notes: components["schemas"]["MappingRule"];
            persona: components["schemas"]["MappingRule"];
            plan: components["schemas"]["MappingRule"];
        };
        MappingRule: {
            from: string[];
            /** @default [] */
            words: {
                value: string;
                written: string;
            }[];
        };
        Precedent: {
            /** @enum {string} */
            appliedBy: "tier1" | "tier2";
            /** Format: date-time */
            createdAt: string;
            /**
             * @description How the escalation was decided; null once it has been opened again
             * @enum {string|null}
             */
            decision: "as-proposed" | "with-changes" | "replaced" | "declined" | null;
            escalation: {
                /** @example E-1042 */
                number: string;
            };
            /** @description Past its review date: it is offered no more until it has been looked at */
            expired: boolean;
            /** Format: uuid */
            id: string;
            moves: {
                allowed: boolean;
                because: string | null;
                /** @enum {string} */
                move: "change" | "publish" | "overrule" | "retire";
            }[];
            overruledBy: {
                /** Format: uuid */
                id: string;
                question: string;
            } | null;
            proposedBy: {
                /** Format: uuid */
                id: string;
                name: string;
            };
            /** Format: date-time */
            publishedAt: string | null;
            publishedBy: {
                /** Format: uuid */
                id: string;
                name: string;
            } | null;
            question: string;
            /** Format: date */
            reviewOn: string;
            ruling: string;
            scope: {
                amount: string | null;
                conditions: string[];
                persona: string | null;
                plan: string | null;
            };
            /** @enum {string} */
            state: "proposed" | "published" | "overruled" | "retired";
            suggestion: {
                /** @enum {string} */
                kind: "let-tier1-apply";
                sentence: string;
            } | null;
            /** Format: date-time */
            updatedAt: string;
            /** @description The limit up to which Tier 1 applies it alone */
            upTo: string | null;
            uses: {
                disputed: number;
                held: number;
                open: number;
                total: number;
            };
            version: number;
        };
        Problem: {
            changed: {
                /** Format: date-time */
                at: string;
                by: {
                    /** Format: uuid */
                    id: string;
                    name: string;
                } | null;
                is?: unknown;
                path: string;
                was?: unknown;
            }[];
            /** @example escalation.cannot_move */
            code: string;
            detail: string;
            facts: {
                [key: string]: unknown;
            };
            findings: components["schemas"]["Finding"][];
            problems: {
                /** @example marks[0].mend */
                field: string;
                message: string;
            }[];
            requestId: string;
            /** @enum {integer} */
            status: 400 | 401 | 403 | 404 | 408 | 409 | 412 | 413 | 415 | 421 | 422 | 428 | 429 | 503 | 507 | 500;
            title: string;
            type: string;
        };
        SopVersion: {
            /** Format: date-time */
            createdAt: string;
            name: string;
            /** Format: date-time */
            publishedAt: string | null;
            sop: {
                criteria: {
                    /** @default [] */
                    handoff: ("tier2" | "lead")[];
                    id: string;
                    proof: {
                        placeholder: string;
                        question: string;
                    };
                    title: string;
                }[];
                /** @default [] */
                extra: {
                    after: string;
                    /** @default [] */
                    choices: string[];
                    id: string;
                    mend?: string;
                    missing?: string;
                    placeholder?: string;
                    question: string;
                    /** @enum {string} */
                    rule?: "returns" | "blocks" | "advises";
                    title: string;
                    /** @enum {string} */
                    type: "text" | "choice" | "number" | "link";
                    why: string;
                }[];
                fields: {
                    /** @enum {string} */
                    field: "ticket" | "customer.name" | "customer.persona" | "customer.plan" | "customer.health" | "customer.notes" | "criteria" | "criteria[].proof" | "ask" | "blocker" | "steps" | "steps[].did" | "steps[].verdict" | "steps[].saw" | "evidence" | "evidence[].caption" | "proposal.recommendation" | "proposal.references" | "proposal.assumptions" | "proposal.confidence";
                    mend?: string;
                    missing?: string;
                    /** @enum {string} */
                    or?: "customer.health" | "customer.plan" | "evidenceWaiver";
                    placeholder?: string;
                    question: string;
                    /** @enum {string} */
                    rule?: "returns" | "blocks" | "advises";
                    title: string;
                    why: string;
                }[];
                /** @default [] */
                flow: string[];
                handoff: {
                    called: {
                        lead: string;
                        tier2: string;
                    };
                    /** @example #tier-2-escalations */
                    channel: string;
                    queue: string;
                    states: {
                        accepted: {
                            /** @enum {string} */
                            tag: "on" | "off" | "keep";
                            team: string;
                        };
                        closed: {
                            /** @enum {string} */
                            tag: "on" | "off" | "keep";
                            team: string;
                        };
                        decided: {
                            /** @enum {string} */
                            tag: "on" | "off" | "keep";
                            team: string;
                        };
                        draft: {
                            /** @enum {string} */
                            tag: "on" | "off" | "keep";
                            team: string;
                        };
                        returned: {
                            /** @enum {string} */
                            tag: "on" | "off" | "keep";
                            team: string;
                        };
                        submitted: {
                            /** @enum {string} */
                            tag: "on" | "off" | "keep";
                            team: string;
                        };
                    };
                    tag: string;
                    to: ("tier2" | "lead")[];
                };
                macro: {
                    headings: {
                        field: string;
                        /** @default [] */
                        read: string[];
                        write: string;
                    }[];
                    title: string;
                };
                name: string;
                notFor: {
                    because: string;
                    id: string;
                    sop: string;
                    test: string[];
                    title: string;
                }[];
                sample: string;
                /** @default [] */
                starters: {
                    id: string;
                    text: string;
                    title: string;
                }[];
                summary: string;
                texts: {
                    before: string;
                    criteria: string;
                    intro: string;
                    macro: string;
                    patterns: string;
                    proposal: string;
                    returned: string;
                    submitted: string;
                    unsure: string;
                };
                title: string;
                vocabularies: {
                    emptyPhrases: string[];
                    fillers: string[];
                    health: {
                        title: string;
                        /** @enum {string} */
                        value: "healthy" | "at-risk" | "churning" | "unknown";
                        /** @default [] */
                        words: string[];
                    }[];
                    personas: {
                        title: string;
                        value: string;
                        /** @default [] */
                        words: string[];
                    }[];
                    plans: {
                        title: string;
                        value: string;
                        /** @default [] */
                        words: string[];
                    }[];
                    verdicts: {
                        title: string;
                        /** @enum {string} */
                        value: "tested" | "confirmed" | "ruled-out";
                        /** @default [] */
                        words: string[];
                    }[];
                };
            };
            /** @description The YAML as it was given */
            source: string;
            /** @enum {string} */
            status: "draft" | "published";
            version: number;
        };
        Tick: {
            address: string | null;
            answer: string | null;
            /** Format: uuid */
            delivery: string | null;
            /** @enum {string} */
            state: "done" | "coming" | "hangs" | "by-hand" | "changed" | "skipped" | "none";
            /** @enum {string} */
            tick: "saved" | "told" | "tagged" | "assigned";
        };
        Ticket: {
            assignee: string | null;
            id: string;
            number: string | null;
            /** @enum {string} */
            state: "open" | "closed";
            subject: string | null;
            tags: string[];
            team: string | null;
            url: string | null;
        };
        TicketContext: {
            /** @description What differs between the two; what Baton did to the ticket itself is no difference */
            changed: {
                /** @example customer.plan */
                field: string;
                is: string | string[] | null;
                was: string | string[] | null;
            }[];
            /** @description Why it could not be read for the last submission */
            failed: {
                /** Format: date-time */
                at: string;
                because: string;
            } | null;
            /** @description As it was at the last submission */
            kept: {
                /** Format: date-time */
                at: string;
                customer: {
                    /**
                     * @default null
                     * @enum {string|null}
                     */
                    health: "healthy" | "at-risk" | "churning" | "unknown" | null;
                    /** @default null */
                    name: null | string;
                    /** @default null */
                    notes: null | string;
                    /** @default null */
                    persona: null | string;
                    /** @default null */
                    plan: null | string;
                };
                ticket: {
                    id: string;
                    number: string | null;
                    /** @enum {string} */
                    state: "open" | "closed";
                    subject: string | null;
                    tags: string[];
                    team: string | null;
                    url: string | null;
                };
                unfilled: {
                    because: string;
                    /** @example customer.plan */
                    field: string;
                }[];
            } | null;
            /** @description As it was when somebody last asked again */
            newest: {
                /** Format: date-time */
                at: string;
                customer: {
                    /**
                     * @default null
                     * @enum {string|null}
                     */
                    health: "healthy" | "at-risk" | "churning" | "unknown" | null;
                    /** @default null */
                    name: null | string;
                    /** @default null */
                    notes: null | string;
                    /** @default null */
                    persona: null | string;
                    /** @default null */
                    plan: null | string;
                };
                ticket: {
                    id: string;
                    number: string | null;
                    /** @enum {string} */
                    state: "open" | "closed";
                    subject: string | null;
                    tags: string[];
                    team: string | null;
                    url: string | null;
                };
                unfilled: {
                    because: string;
                    /** @example customer.plan */
                    field: string;
                }[];
            } | null;
            /** @description It is still being read for the last submission */
            pending: boolean;
        };
        Twin: {
            href: string;
            id: string;
            /** @enum {string} */
            kind: "article" | "sop" | "precedent" | "twin" | "escalation";
            marks: [
                number,
                number
            ][];
            passage: string;
            same: boolean;
            score: number;
            sure: number;
            title: string;
        };
    };
    responses: {
        /** @description A refusal */
        Refusal: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["Problem"];
            };
        };
    };
    parameters: {
        "header-idempotency-key": string;
        "header-if-match": string;
        "path-id": components["schemas"]["IdOrNumber"];
        "path-id-2": string;
        "path-name": string;
        "path-version": number;
        /** @description “next” of the list before */
        "query-cursor": string;
        "query-limit": number;
    };
    requestBodies: never;
    headers: never;
    pathItems: never;
}
export type $defs = Record<string, never>;
export type operations = Record<string, never>;
