// Callers that each append one beat after another to a Redis stream, over a connection of their own.
#include "../floor/callers.h"
#include <hiredis/hiredis.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

/// As many bytes as a beat has in EventLog.
static const char payload[27] = {1};

static void failed(const char *what) {
    fprintf(stderr, "redis: %s\n", what);
    exit(1);
}

static void call(struct caller *caller, uint32_t roll) {
    char beat[sizeof payload];
    memcpy(beat, payload, sizeof beat);
    memcpy(beat + 11, &roll, sizeof roll);
    redisReply *reply = redisCommand(caller->own, "XADD log * e %b", beat, sizeof beat);
    if (!reply || reply->type == REDIS_REPLY_ERROR) failed(reply ? reply->str : "the connection is gone");
    freeReplyObject(reply);
}

int main(int count, char **arguments) {
    if (count != 4) failed("usage: redis SOCKET CALLERS SECONDS");
    int callers_count = atoi(arguments[2]);
    struct caller *callers = calloc((size_t)callers_count, sizeof *callers);
    for (int index = 0; index < callers_count; index++) {
        redisContext *connection = redisConnectUnix(arguments[1]);
        if (!connection || connection->err) failed("cannot connect");
        callers[index] = (struct caller){.call = call, .own = connection};
    }
    struct tally tally = call_for(callers, callers_count, atof(arguments[3]));
    print_tally(&tally);
    for (int index = 0; index < callers_count; index++) redisFree(callers[index].own);
    free(callers);
    return 0;
}
