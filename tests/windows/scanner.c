/* Holds a file as a virus scanner or a backup does: scanner FILE SHARING MILLISECONDS [write]. */
#include <windows.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

int main(int count, char **said)
{
    if (count < 4)
        return 2;
    DWORD how = GENERIC_READ;
    if (count > 4 && strcmp(said[4], "write") == 0)
        how |= GENERIC_WRITE;
    HANDLE file = CreateFileA(said[1], how, (DWORD)atoi(said[2]), NULL, OPEN_EXISTING, FILE_ATTRIBUTE_NORMAL, NULL);
    if (file == INVALID_HANDLE_VALUE) {
        printf("refused %lu\n", GetLastError());
        return 1;
    }
    printf("held\n");
    fflush(stdout);
    Sleep((DWORD)atoi(said[3]));
    CloseHandle(file);
    return 0;
}
